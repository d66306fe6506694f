import type { ComponentChildren } from 'preact';
import type { RecordDetails } from '../../../server/src/protocol';
import type { Table, TableRow } from '../../src/matrix/table';
import { t } from '../shared/l10n';
import type { ColumnId } from './columns';
import { numberOf } from './copy';
import { type Values, valuesOf } from './fields';
import { StatusIcon, TwistyIcon } from './icons';
import type { ActionLine, RecommendationLine } from './lines';
import { positionName, priorityName, statusName } from './names';
import { partsOf } from './search';

export interface CellContext {
  readonly matrix: Table;
  readonly words: readonly string[];
  readonly details: ReadonlyMap<string, RecordDetails>;
  readonly language: string;
}

/** At most so many actions or indicators are named in a cell. */
const MOST_NAMED = 3;

/** What a cell shows. */
export function cellContent(
  line: RecommendationLine | ActionLine,
  column: ColumnId,
  context: CellContext,
): ComponentChildren {
  if (column === 'recommendation') return firstCell(line, context);
  const values = valuesOf(line, context.details);
  switch (column) {
    case 'lead':
    case 'due':
    case 'status':
    case 'progress':
    case 'priority':
      return values ? valueCell(values, column, context) : '…';
    default:
      return line.kind === 'recommendation' ? recommendationCell(line.row, column, context) : null;
  }
}

function firstCell(line: RecommendationLine | ActionLine, { words }: CellContext): ComponentChildren {
  if (line.kind === 'action') {
    return (
      <div class="action-title" dir="auto">
        <Marked text={line.action.title || line.action.id} words={words} />
      </div>
    );
  }
  const { row, isOpen } = line;
  return (
    <div class="first">
      {row.actions.length > 0 ? (
        <button
          type="button"
          class="twisty-button"
          tabIndex={-1}
          data-press="actions"
          aria-expanded={isOpen}
          aria-label={t('Actions of {number}', { number: numberOf(row) })}
        >
          <TwistyIcon isOpen={isOpen} />
        </button>
      ) : (
        <span class="twisty-button" />
      )}
      <div class="recommendation-text" dir="auto">
        <button type="button" class="number" tabIndex={-1} data-press="open" title={t('Open in the text')}>
          <Marked text={numberOf(row) || t('No number')} words={words} />
        </button>{' '}
        <Marked text={row.text} words={words} />
      </div>
    </div>
  );
}

function recommendationCell(row: TableRow, column: ColumnId, context: CellContext): ComponentChildren {
  const { titles } = context.matrix;
  const titleOf = (id: string) => titles[id] ?? id;
  switch (column) {
    case 'document':
      return row.document && <Marked text={titleOf(row.document)} words={context.words} />;
    case 'themes':
      return <Titles titles={row.themes.map(titleOf)} words={context.words} />;
    case 'position':
      return row.position && <span class={`position ${row.position}`}>{positionName(row.position)}</span>;
    case 'actions':
      return (
        <Titles
          titles={row.actions.map(({ title, id }) => title || id)}
          icons={row.actions.map(({ status }) => <StatusIcon status={status} />)}
          words={context.words}
          none={row.committed ? t('None yet') : undefined}
        />
      );
    case 'indicators':
      return <Titles titles={row.indicators.map(titleOf)} words={context.words} />;
    default:
      return null;
  }
}

function valueCell(values: Values, column: ColumnId, { matrix, words, language }: CellContext): ComponentChildren {
  const isOwn = values.own.includes(column);
  switch (column) {
    case 'lead': {
      const { lead } = values;
      if (!lead) return <None />;
      return (
        <Reckoned isOwn={isOwn}>
          <Marked text={matrix.titles[lead] ?? titleIn(matrix, lead)} words={words} />
        </Reckoned>
      );
    }
    case 'due':
      if (!values.due) return <None />;
      return (
        <Reckoned isOwn={isOwn}>
          <time dateTime={values.due} class={values.overdue ? 'overdue' : undefined}>
            {dateText(values.ownDue ?? values.due, language)}
          </time>
          {values.overdue && <span class="late">{t('Late')}</span>}
        </Reckoned>
      );
    case 'status':
      return (
        values.status && (
          <Reckoned isOwn={isOwn}>
            <span class="with-icon">
              <StatusIcon status={values.status} />
              {statusName(values.status)}
            </span>
          </Reckoned>
        )
      );
    case 'progress':
      return values.progress ? <Progress {...values.progress} /> : <None />;
    default:
      return values.priority ? (
        <span class={`priority ${values.priority}`}>{priorityName(values.priority)}</span>
      ) : (
        <None />
      );
  }
}

function titleIn({ institutions }: Table, id: string): string {
  return institutions.find((one) => one.id === id)?.title ?? id;
}

/** A value that is not written in the record, but follows from others, is set apart and says so. */
function Reckoned({ isOwn, children }: { readonly isOwn: boolean; readonly children: ComponentChildren }) {
  if (isOwn) return <>{children}</>;
  return (
    <span class="reckoned" title={t('Not written in this record: it follows from others.')}>
      {children}
      <span class="unseen"> {t('(follows from other records)')}</span>
    </span>
  );
}

function Progress({ value, known }: { readonly value: number; readonly known: boolean }) {
  const percent = Math.round(value);
  const text = known ? t('{percent} %', { percent }) : t('about {percent} %', { percent });
  return (
    <span class="meter" title={known ? undefined : t('A guess: nothing but the status is known.')}>
      <span class={known ? 'bar' : 'bar guessed'} aria-hidden="true">
        <span class="done" style={{ inlineSize: `${percent}%` }} />
      </span>
      <span class="percent">{text}</span>
    </span>
  );
}

function Titles(props: {
  readonly titles: readonly string[];
  readonly icons?: readonly ComponentChildren[];
  readonly words: readonly string[];
  readonly none?: string | undefined;
}) {
  const { titles, icons, words, none } = props;
  if (titles.length === 0) return none ? <span class="missing">{none}</span> : <None />;
  // One that remains takes no more room than to say that there is one.
  const shown = titles.length === MOST_NAMED + 1 ? titles : titles.slice(0, MOST_NAMED);
  return (
    <ul class="titles">
      {shown.map((title, index) => (
        <li key={index} title={title} dir="auto">
          {icons?.[index]}
          <span>
            <Marked text={title} words={words} />
          </span>
        </li>
      ))}
      {titles.length > shown.length && (
        <li class="more">{t('{count} more', { count: titles.length - shown.length })}</li>
      )}
    </ul>
  );
}

function None() {
  return (
    <>
      <span class="none" aria-hidden="true">
        –
      </span>
      <span class="unseen">{t('none')}</span>
    </>
  );
}

/** A text with what the search has found in it. */
export function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  if (words.length === 0) return <>{text}</>;
  return (
    <>{partsOf(text, words).map((part, index) => (part.isFound ? <mark key={index}>{part.text}</mark> : part.text))}</>
  );
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day as people write it, 30 Jun 2027; a period such as 2027-Q3 as it is. */
function dateText(day: string, language: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  let format = formats.get(language);
  if (!format) {
    // Without a country, English dates would be those of the United States.
    format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'medium', timeZone: 'UTC' });
    formats.set(language, format);
  }
  return format.format(date);
}
