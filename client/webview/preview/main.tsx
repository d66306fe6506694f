import './styles/all.css';
import { render } from 'preact';
import type { Filters, ListedRecord, ProgressSnapshot } from '../../../server/src/protocol';
import { type FromPreview, type PreviewState, type ToPreview, toPreview } from '../../src/preview/messages';
import { connectHost } from '../shared/host';
import { App, type AppActions, type Model } from './app';
import { mark } from './mark';
import { progressPage } from './page';
import { keepSame } from './same';

/** The lists of which the extension sends the first entries only. */
const LISTS = ['timeline', 'indicators', 'assistance', 'disagreements'] as const;

const root = document.getElementById('root')!;
const host = connectHost<ToPreview, FromPreview, PreviewState>(toPreview, hear);
const restored = host.state();

let kept: PreviewState = restored ?? { plan: '', follows: true, filters: {}, closed: [], whole: [], scroll: 0 };
let model: Model = { language: 'en', parts: {}, marked: [] };

const actions: AppActions = {
  show({ key }, title) {
    opener = document.activeElement;
    update({ shown: { key, title, records: undefined } });
    host.post({ type: 'records', key });
  },
  open: ({ uri, range }) => host.post({ type: 'open', place: { uri, range } }),
  tell: (record, hasInternal) => host.post({ type: 'details', record, hasInternal }),
  isOpen: (section) => !kept.closed.includes(section),
  keepOpen: (section, isOpen) => keep({ closed: toggled(kept.closed, section, !isOpen) }),
  isWhole: (list) => kept.whole.includes(list),
  keepWhole(list, isWhole) {
    keep({ whole: toggled(kept.whole, list, isWhole) });
    want(kept.filters);
  },
  filter: want,
  step: (step) => host.post({ type: 'step', step }),
  close() {
    update({ shown: undefined });
    if (opener instanceof HTMLElement) opener.focus();
  },
};

function want(filters: Filters): void {
  const hasWhole = kept.whole.some((list) => (LISTS as readonly string[]).includes(list));
  host.post({ type: 'filter', plan: kept.plan, filters, hasWhole });
}

/** What had the focus when the list of records was opened. */
let opener: Element | null = null;

function hear(message: ToPreview): void {
  switch (message.type) {
    case 'start':
      update({ language: message.language });
      want(kept.filters);
      break;
    case 'figures':
      keep({ plan: message.snapshot.plan.uri, follows: message.follows, filters: message.snapshot.filters });
      draw(message.snapshot);
      break;
    case 'nothing':
      latest = undefined;
      update({ nothing: message, snapshot: undefined, parts: {}, shown: undefined });
      break;
    case 'records':
      if (model.shown?.key !== message.key) break;
      coming = message.isFirst ? [...message.records] : [...coming, ...message.records];
      if (message.isLast) update({ shown: { ...model.shown, records: coming } });
      break;
    case 'details':
      if (model.shown) update({ shown: { ...model.shown, details: message.details } });
      break;
    case 'mark':
      update({ marked: message.records });
      mark(root, message.records);
      break;
    case 'make-page':
      host.post({ type: 'page', html: progressPage(message.snapshot, model.language) });
      break;
    case 'download':
      download(message.name, message.html);
      break;
  }
}

let latest: ProgressSnapshot | undefined;
/** Records that have come of a list that is not whole yet. */
let coming: readonly ListedRecord[] = [];

/**
 * Draws a snapshot part after part, each in a task of its own, so that scrolling and typing go on between them. One that a newer
 * snapshot overtakes is left off.
 */
async function draw(fresh: ProgressSnapshot): Promise<void> {
  const isFirst = model.snapshot === undefined;
  const snapshot = keepSame(model.snapshot, fresh);
  latest = snapshot;
  update({ snapshot, nothing: undefined, ...(isSamePlan(snapshot) ? {} : { parts: {}, shown: undefined }) });
  for (const name of Object.keys(snapshot) as (keyof ProgressSnapshot)[]) {
    if (Object.is(model.parts[name], snapshot[name])) continue;
    await nextTask();
    if (latest !== snapshot) return;
    update({ parts: { ...model.parts, [name]: snapshot[name] } });
  }
  if (isFirst && kept.scroll > 0) window.scrollTo({ top: kept.scroll });
  mark(root, model.marked);
  // The list beside the figures is of the same moment.
  if (model.shown) host.post({ type: 'records', key: model.shown.key });
}

function isSamePlan({ plan }: ProgressSnapshot): boolean {
  return model.parts.plan === undefined || model.parts.plan.uri === plan.uri;
}

/** Messages come sooner than timers, which browsers hold back. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function update(changes: Partial<Model>): void {
  model = { ...model, ...changes };
  render(<App model={model} actions={actions} />, root);
}

function keep(changes: Partial<PreviewState>): void {
  kept = { ...kept, ...changes };
  host.keep(kept);
}

function toggled(names: readonly string[], name: string, isIn: boolean): readonly string[] {
  const others = names.filter((one) => one !== name);
  return isIn ? [...others, name] : others;
}

function download(name: string, html: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

window.addEventListener('scrollend', () => keep({ scroll: window.scrollY }));
