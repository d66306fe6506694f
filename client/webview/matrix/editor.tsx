import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../shared/l10n';
import { Marked } from './cells';
import { columnTitle } from './columns';
import { type Choice, type Field, type FieldValue, readTyped } from './fields';
import { partsOf, wordsOf } from './search';

interface EditorProps {
  readonly field: Field;
  /** Gives the field another value; answers with null, or with one sentence that says why not. */
  readonly save: (value: FieldValue) => Promise<string | null>;
  /** Ends the editing; `isLeft` where the focus has gone elsewhere. */
  readonly end: (isLeft: boolean) => void;
}

/** In a cell: a list to choose from, or a text. What is refused stays, beside the reason. */
export function Editor(props: EditorProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);

  async function save(value: FieldValue): Promise<void> {
    setSaving(true);
    const answer = await props.save(value);
    setSaving(false);
    setRefusal(answer);
    if (answer === null) props.end(false);
  }

  const own = { ...props, refusal, isSaving, refuse: setRefusal, choose: (value: FieldValue) => void save(value) };
  return props.field.choices ? <ChoiceEditor {...own} choices={props.field.choices} /> : <TextEditor {...own} />;
}

interface OwnProps extends EditorProps {
  readonly refusal: string | null;
  readonly isSaving: boolean;
  readonly refuse: (refusal: string | null) => void;
  readonly choose: (value: FieldValue) => void;
}

function TextEditor({ field, refusal, isSaving, refuse, choose, end }: OwnProps) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(field.value);
  const note = useId();
  useEffect(() => input.current?.select(), []);

  function accept(isLeft: boolean): void {
    const typed = readTyped(field, text);
    if (typed === 'unchanged') end(isLeft);
    else if ('refusal' in typed) refuse(typed.refusal);
    else choose(typed.value);
  }

  return (
    <>
      <input
        ref={input}
        class="editor"
        dir="ltr"
        value={text}
        readOnly={isSaving}
        aria-label={columnTitle(field.field)}
        aria-describedby={note}
        aria-invalid={refusal !== null}
        onInput={(event) => {
          setText(event.currentTarget.value);
          refuse(null);
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter') accept(false);
          if (event.key === 'Escape') end(false);
          if (event.key === 'Enter' || event.key === 'Escape') event.preventDefault();
        }}
        onBlur={() => document.hasFocus() && !isSaving && end(true)}
      />
      <Bubble anchor={input}>
        <Note id={note} hint={field.hint} refusal={refusal} />
      </Bubble>
    </>
  );
}

/** A text that narrows down a list (WAI-ARIA Authoring Practices, “Combobox Pattern”): as quick by keyboard as by mouse. */
function ChoiceEditor({
  field,
  choices,
  refusal,
  isSaving,
  refuse,
  choose,
  end,
}: OwnProps & { readonly choices: readonly Choice[] }) {
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const current = choices.findIndex(({ value }) => value === field.value);
  const [text, setText] = useState('');
  const words = useMemo(() => wordsOf(text), [text]);
  const shown = useMemo(() => choices.filter((choice) => hasWords(choice, words)), [choices, words]);
  const [marked, setMarked] = useState(Math.max(0, current));
  useEffect(() => input.current?.focus(), []);
  useLayoutEffect(() => {
    list.current?.children[marked]?.scrollIntoView({ block: 'nearest' });
  }, [marked, shown]);

  function pick(choice: Choice | undefined): void {
    if (!choice || isSaving) return;
    if (field.isOwn && choice.value === field.value) end(false);
    else choose(choice.value);
  }

  function press(event: KeyboardEvent): void {
    event.stopPropagation();
    const to = { ArrowDown: marked + 1, ArrowUp: marked - 1, PageDown: marked + 8, PageUp: marked - 8 }[event.key];
    if (to !== undefined) setMarked(Math.max(0, Math.min(shown.length - 1, to)));
    else if (event.key === 'Enter') pick(shown[marked]);
    else if (event.key === 'Escape') end(false);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <input
        ref={input}
        class="editor"
        role="combobox"
        value={text}
        placeholder={choices[current]?.title ?? ''}
        readOnly={isSaving}
        aria-label={columnTitle(field.field)}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={`${id}list`}
        aria-activedescendant={shown[marked] ? `${id}${marked}` : undefined}
        aria-describedby={`${id}note`}
        aria-invalid={refusal !== null}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setMarked(0);
          refuse(null);
        }}
        onKeyDown={press}
        onBlur={() => document.hasFocus() && !isSaving && end(true)}
      />
      <Bubble anchor={input}>
        <ul ref={list} id={`${id}list`} class="choices" role="listbox" aria-label={columnTitle(field.field)}>
          {shown.map((choice, index) => (
            <li
              key={choice.value ?? ''}
              id={`${id}${index}`}
              role="option"
              class={choice.value === null ? 'take-out' : undefined}
              aria-selected={index === marked}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(choice)}
            >
              <span dir="auto">
                <Marked text={choice.title} words={words} />
              </span>
              {choice.value === field.value && <span class="current">{t('now')}</span>}
            </li>
          ))}
        </ul>
        {shown.length === 0 && <p class="note">{t('Nothing in the list has these words.')}</p>}
        <Note id={`${id}note`} hint={field.hint} refusal={refusal} />
      </Bubble>
    </>
  );
}

function hasWords({ title, value }: Choice, words: readonly string[]): boolean {
  return words.every((word) =>
    [title, String(value ?? '')].some((text) => partsOf(text, [word]).some((part) => part.isFound)),
  );
}

function Note({ id, hint, refusal }: { readonly id: string; readonly hint: string; readonly refusal: string | null }) {
  return (
    <div id={id}>
      {refusal !== null && (
        <p class="note refusal" role="alert">
          {refusal}
        </p>
      )}
      {refusal === null && hint !== '' && <p class="note">{hint}</p>}
    </div>
  );
}

/** Beside a cell, and above all else: the table that scrolls does not cut it off. */
function Bubble({
  anchor,
  children,
}: {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly children: ComponentChildren;
}) {
  const bubble = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => bubble.current?.showPopover(), []);
  // With each drawing, since the table may have been scrolled.
  useLayoutEffect(() => {
    const { current } = bubble;
    const cell = anchor.current?.closest('[data-column]')?.getBoundingClientRect();
    if (!current || !cell) return;
    const { width, height } = current.getBoundingClientRect();
    const isRightToLeft = getComputedStyle(current).direction === 'rtl';
    const left = isRightToLeft ? cell.right - width : cell.left;
    const isBelow = cell.top + 30 + height <= window.innerHeight || cell.top < height;
    current.style.left = `${Math.max(4, Math.min(left, window.innerWidth - width - 4))}px`;
    current.style.top = `${isBelow ? cell.top + 30 : cell.top - height}px`;
    current.style.minWidth = `${cell.width}px`;
  });
  return (
    <div ref={bubble} class="bubble" popover="manual">
      {children}
    </div>
  );
}
