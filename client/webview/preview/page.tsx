import { renderToString } from 'preact-render-to-string';
import type { ProgressSnapshot } from '../../../server/src/protocol';
import { t } from '../shared/l10n';
import { directionOf } from '../shared/language';
import { ViewContext } from './context';
import { Figures } from './figures';
import { day } from './format';
import { Chips, Header, Unread } from './header';
import bars from './styles/bars.css' with { type: 'text' };
import base from './styles/base.css' with { type: 'text' };
import buttons from './styles/buttons.css' with { type: 'text' };
import frame from './styles/frame.css' with { type: 'text' };
import groups from './styles/groups.css' with { type: 'text' };
import headline from './styles/headline.css' with { type: 'text' };
import indicators from './styles/indicators.css' with { type: 'text' };
import needs from './styles/needs.css' with { type: 'text' };
import page from './styles/page.css' with { type: 'text' };
import review from './styles/review.css' with { type: 'text' };
import tables from './styles/tables.css' with { type: 'text' };
import timeline from './styles/timeline.css' with { type: 'text' };

/** Those of the view, without what only a view has. */
const STYLES = [base, buttons, frame, tables, bars, headline, review, groups, timeline, indicators, needs, page];

/**
 * The figures as one page that needs nothing else: no script, no network. What is internal is in no snapshot, so it is
 * in no page. The texts are those of `t` in the language given.
 */
export function progressPage(snapshot: ProgressSnapshot, language: string): string {
  const { plan, asOf, filters, choices, unread } = snapshot;
  const title = plan.title || plan.id || t('Untitled plan');
  const body = renderToString(
    <ViewContext.Provider value={{ language, asOf }}>
      <main>
        <Header plan={plan} asOf={asOf} />
        <Chips filters={filters} choices={choices} />
        <Unread count={unread} />
        <Figures parts={snapshot} />
      </main>
      <footer>
        {t('Made by Recommendation Matrix from the plan “{title}”, as of {date}.', {
          title,
          date: day(language, asOf),
        })}
      </footer>
    </ViewContext.Provider>,
  );
  const head = renderToString(
    <>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
    </>,
  );
  const running = `@page { @top-left { content: ${cssText(title)} } @top-right { content: ${cssText(day(language, asOf))} } }`;
  const style = `<style>\n${[...STYLES, running].join('\n')}\n</style>`;
  const html = `<html lang="${language.replace(/[^\w-]/g, '')}" dir="${directionOf(language)}">`;
  return `<!DOCTYPE html>\n${html}\n<head>\n${head}\n${style}\n</head>\n<body class="page">\n${body}\n</body>\n</html>\n`;
}

/** A text in a style sheet (CSS Syntax 3, section 4.3.7): whatever could end it, or the sheet, is written by its number. */
function cssText(text: string): string {
  return `"${text.replace(/["\\<>\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;
}
