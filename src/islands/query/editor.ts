import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { PostgreSQL, type SQLNamespace, sql } from '@codemirror/lang-sql';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState, Prec, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { tablesIn } from './files.ts';
import type { QueryTable } from './setup.ts';

/** What the editor is told of: the question has changed, or is to be run. */
export interface EditorOptions {
  readonly text: string;
  readonly label: string;
  /** What the list of completions is called. */
  readonly completions: string;
  readonly tables: readonly QueryTable[];
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

/** An editor for SQL in the place of a text box. */
export interface Editor {
  write(text: string): void;
  /** Marks a line (from 1) as the one with the fault, or none. */
  point(line: number | undefined): void;
  focus(): void;
}

/**
 * Opens CodeMirror in a shadow root: there its styles are adopted style sheets, which the page's policy lets be, and not
 * `style` elements, which it does not.
 */
export function openEditor(
  place: HTMLElement,
  { text, label, completions, tables, onChange, onRun }: EditorOptions,
): Editor {
  const root = place.attachShadow({ mode: 'open' });
  const runs = (): boolean => {
    onRun();
    return true;
  };
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        Prec.highest(keymap.of([{ key: 'Mod-Enter', run: runs }])),
        lineNumbers(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ icons: false }),
        EditorView.lineWrapping,
        sql({ dialect: PostgreSQL, schema: namespaceOf(tables), upperCaseKeywords: true }),
        PostgreSQL.language.data.of({ autocomplete: columnSource(tables) }),
        syntaxHighlighting(colours),
        look,
        fault,
        // Tab is left to the page, so that a keyboard can leave the editor.
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
        EditorState.phrases.of({ Completions: completions }),
        EditorView.contentAttributes.of({
          'aria-label': label,
          spellcheck: 'false',
          autocapitalize: 'off',
          tabindex: '0',
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    write(next) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next }, effects: pointAt.of(undefined) });
    },
    point(line) {
      view.dispatch({ effects: pointAt.of(line) });
    },
    focus: () => view.focus(),
  };
}

function namespaceOf(tables: readonly QueryTable[]): SQLNamespace {
  const schemas: Record<string, Record<string, readonly string[]>> = {};
  for (const { schema, table, columns } of tables) {
    schemas[schema] = { ...schemas[schema], [table]: columns.map(({ name }) => name) };
  }
  return schemas;
}

/** Completes the columns of the tables that the question names, with the table each is in. */
function columnSource(tables: readonly QueryTable[]) {
  return (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/[\w.]*/);
    if (!word || word.text.includes('.') || (word.from === word.to && !context.explicit)) return null;
    const named = tablesIn(context.state.doc.toString(), tables);
    const options = named.flatMap(({ name, columns }) =>
      columns.map((column): Completion => ({ label: column.name, type: 'property', detail: name, boost: 1 })),
    );
    const names = tables.map(({ name, rows }): Completion => ({ label: name, type: 'type', detail: String(rows) }));
    return { from: word.from, options: [...options, ...names], validFor: /^\w*$/ };
  };
}

const pointAt = StateEffect.define<number | undefined>();
const faulty = Decoration.line({ class: 'query-fault' });

/** The line with the fault, until the question is changed. */
const fault = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marked, { docChanged, effects, state }) {
    const effect = effects.find((each) => each.is(pointAt));
    if (!effect) return docChanged ? Decoration.none : marked;
    const line = effect.value as number | undefined;
    if (line === undefined || line > state.doc.lines) return Decoration.none;
    return Decoration.set(faulty.range(state.doc.line(line).from));
  },
  provide: (field) => EditorView.decorations.from(field),
});

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword], color: 'var(--query-keyword)', fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--query-string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--query-number)' },
  { tag: tags.comment, color: 'var(--ink-soft)', fontStyle: 'italic' },
  { tag: [tags.typeName, tags.standard(tags.name)], color: 'var(--query-type)' },
]);

const look = EditorView.theme({
  '&': {
    height: '100%',
    boxSizing: 'border-box',
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    fontSize: '0.9375rem',
    border: '1px solid var(--ink-soft)',
    borderRadius: '2px',
  },
  '&.cm-focused': { outline: '2px solid var(--seal)', outlineOffset: '-2px' },
  '.cm-scroller': {
    fontFamily: 'var(--mono)',
    lineHeight: '1.6',
    overflow: 'auto',
  },
  '.cm-content': { padding: '0.5rem 0', caretColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--leaf)', color: 'var(--ink-soft)', border: 'none' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--rule)',
  },
  '.query-fault': { backgroundColor: 'var(--leaf)', boxShadow: 'inset 3px 0 0 var(--seal)' },
  '.cm-tooltip': { backgroundColor: 'var(--paper)', color: 'var(--ink)', border: '1px solid var(--ink-soft)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', fontSize: '0.875rem', maxWidth: '90vw' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.35rem 0.5rem' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--ink)', color: 'var(--paper)' },
  '.cm-completionDetail': { color: 'var(--ink-soft)', fontStyle: 'normal' },
  'li[aria-selected] .cm-completionDetail': { color: 'inherit' },
});
