import { Disposable, env, l10n, MarkdownString, StatusBarAlignment, ThemeColor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Headline, PlanSummary } from '../../server/src/protocol';
import type { KnownPlans } from './plans/known-plans';
import { ask } from './server';
import { spaced } from './webviews/spaced';

/** Milliseconds between two questions for what the mouse finds there: while somebody types, nobody reads it. */
const PAUSE = 2000;

/** Says in the status bar how far the plan in front is, and how many of its actions are late. */
export function progressInStatusBar(client: BaseLanguageClient, plans: KnownPlans): Disposable {
  const item = window.createStatusBarItem('recommendationMatrix.progress', StatusBarAlignment.Left, 10);
  item.name = l10n.t('Progress of the Plan');
  item.command = 'recommendationMatrix.openPreview';
  const tell = spaced(PAUSE, async () => {
    const plan = plans.active;
    if (!plan) return;
    const argument = { uri: plan.uri, language: env.language, limit: 0 };
    const snapshot = await ask(client, 'recommendationMatrix.progress', argument).catch(() => undefined);
    if (snapshot && plans.active?.uri === plan.uri) item.tooltip = tooltipOf(plan, snapshot.headline, snapshot.asOf);
  });
  let shown: string | undefined;

  function update(): void {
    const plan = plans.active;
    if (!plan?.hasRoot) {
      item.hide();
      return;
    }
    // Of another plan, it would say what is not so.
    if (plan.uri !== shown) item.tooltip = plan.title;
    shown = plan.uri;
    item.text = textOf(plan);
    item.backgroundColor = plan.overdueActions > 0 ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    item.accessibilityInformation = { label: `${plan.title}: ${spoken(plan)}` };
    item.show();
    tell();
  }

  update();
  return Disposable.from(item, tell, plans.onDidChange(update));
}

function textOf({ progress, overdueActions }: PlanSummary): string {
  const percent = progress ? l10n.t('{percent} % done', { percent: Math.round(progress.value) }) : '–';
  const late = overdueActions > 0 ? ` $(warning) ${l10n.t('{count} late', { count: overdueActions })}` : '';
  return `$(checklist) ${percent}${late}`;
}

function spoken({ progress, overdueActions }: PlanSummary): string {
  const percent = progress ? Math.round(progress.value) : 0;
  return l10n.t('{percent} % done, late actions: {count}', { percent, count: overdueActions });
}

function tooltipOf({ title, country }: PlanSummary, headline: Headline, asOf: string): MarkdownString {
  const tooltip = new MarkdownString();
  tooltip.appendMarkdown('**').appendText(title).appendMarkdown('**\n\n');
  tooltip.appendText([country?.title, l10n.t('as of {date}', { date: asOf })].filter(Boolean).join(' · '));
  tooltip.appendMarkdown('\n\n|||\n|---|--:|\n');
  const rows: readonly [string, number][] = [
    [l10n.t('Recommendations received in the UPR'), headline.received.count],
    [l10n.t('supported'), headline.supported.count],
    [l10n.t('noted'), headline.noted.count],
    [l10n.t('Recommendations of other mechanisms'), headline.otherMechanisms.count],
    ...headline.statuses.map(({ title: name, count }): [string, number] => [name, count]),
    [l10n.t('Late recommendations'), headline.overdueRecommendations.count],
    [l10n.t('Late actions'), headline.overdueActions.count],
    [l10n.t('Actions due within 90 days'), headline.dueSoonActions.count],
  ];
  for (const [name, count] of rows) tooltip.appendMarkdown(`|${name}|${count}|\n`);
  tooltip.appendMarkdown('\n');
  tooltip.appendText(l10n.t('A click opens the progress preview.'));
  return tooltip;
}
