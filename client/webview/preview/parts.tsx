import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Figure, Progress, RecordLine } from '../../../server/src/protocol';
import { t } from '../shared/l10n';
import { type Status, statusName } from '../shared/names';
import { useView } from './context';
import { count, progressText } from './format';

// What recurs in all sections.

/** A number that leads to its records. `title` says what is counted; none is no button. */
export function FigureButton({ figure, title, text }: { figure: Figure; title: string; text?: string }) {
  const { language, actions } = useView();
  const shown = text ?? count(language, figure.count);
  if (!actions || (figure.count === 0 && text === undefined)) {
    return <span class={figure.count === 0 && text === undefined ? 'number none' : 'number'}>{shown}</span>;
  }
  return (
    <button
      type="button"
      class="number"
      title={t('Show the records: {title}', { title })}
      aria-label={`${shown}, ${title}`}
      onClick={() => actions.show(figure, title)}
    >
      {shown}
    </button>
  );
}

/** A record that leads to its line. */
export function RecordLink({ record, children }: { record: RecordLine; children?: ComponentChildren }) {
  const { actions } = useView();
  const text = children ?? <RecordTitle record={record} />;
  if (!actions) return <span class="record">{text}</span>;
  return (
    <button
      type="button"
      class="record"
      title={t('{title} – show its line', { title: record.title || (record.id ?? '') })}
      onClick={() => actions.open(record)}
    >
      {text}
    </button>
  );
}

function RecordTitle({ record: { id, title } }: { record: RecordLine }) {
  return <>{title || id || t('(no id)')}</>;
}

/** By which the cursor in the text finds its record. */
export function recordKey({ kind, id }: Pick<RecordLine, 'kind' | 'id'>): string {
  return `${kind}:${id ?? ''}`;
}

/** A bar from 0 to 100 per cent; its figure leads to what it is the progress of. */
export function ProgressBar({
  progress,
  figure,
  title,
}: {
  progress: Progress | null;
  figure?: Figure | undefined;
  title?: string;
}) {
  const { language } = useView();
  const text = progressText(language, progress);
  return (
    <span class="progress" title={progress && !progress.known ? t('Estimated: only a status is known.') : undefined}>
      <span class={progress?.known === false ? 'track guess' : 'track'} aria-hidden="true">
        <span class="fill" style={{ inlineSize: `${progress?.value ?? 0}%` }} />
      </span>
      <span class="value">
        {figure && title && figure.count > 0 ? <FigureButton figure={figure} title={title} text={text} /> : text}
      </span>
    </span>
  );
}

export function StatusLabel({ status }: { status: Status }) {
  return (
    <span class={`status ${status}`}>
      <span class="dot" aria-hidden="true" />
      {statusName(status)}
    </span>
  );
}

/** A part of the preview that can be folded; on a saved page it is always open. */
export function Section({
  name,
  title,
  note,
  isWide = false,
  children,
}: {
  name: string;
  title: string;
  note?: string | undefined;
  isWide?: boolean;
  children: ComponentChildren;
}) {
  const { actions } = useView();
  const [isOpen, setOpen] = useState(actions?.isOpen(name) ?? true);
  const className = isWide ? 'section wide' : 'section';
  if (!actions) {
    return (
      <section class={className}>
        <h2>{title}</h2>
        {note && <p class="note">{note}</p>}
        {children}
      </section>
    );
  }
  return (
    <details
      class={className}
      open={isOpen}
      onToggle={(event) => {
        const { open } = event.currentTarget as { open: boolean };
        setOpen(open);
        actions.keepOpen(name, open);
      }}
    >
      <summary>
        <h2>{title}</h2>
      </summary>
      {note && <p class="note">{note}</p>}
      {children}
    </details>
  );
}

/** How much of a long list is shown at first. */
export const FIRST = 8;

/** So many entries of a list are ever sent. */
export const MOST = 300;

/** Where a list has more than are sent: a way to all of its records. */
export function Rest({ all, title }: { all: Figure; title: string }) {
  const { language } = useView();
  if (all.count <= MOST) return null;
  return (
    <p class="note">
      {t('No more than {count} are shown here; list all:', { count: count(language, MOST) })}{' '}
      <FigureButton figure={all} title={title} />
    </p>
  );
}

/** The first of a list, or all where a person has asked for them; a saved page has all. Some come only when they are asked for. */
export function useFirst<Item>(
  name: string,
  items: readonly Item[],
  first = FIRST,
  total = items.length,
): { readonly shown: readonly Item[]; readonly more: ComponentChildren } {
  const { language, actions } = useView();
  const [isWhole, setWhole] = useState(actions?.isWhole(name) ?? true);
  if (!actions || total <= first) return { shown: items, more: null };
  const toggle = () => {
    setWhole(!isWhole);
    actions.keepWhole(name, !isWhole);
  };
  const more = (
    <button type="button" class="more" onClick={toggle}>
      {isWhole ? t('Show fewer') : t('Show all {count}', { count: count(language, total) })}
    </button>
  );
  return { shown: isWhole ? items : items.slice(0, first), more };
}
