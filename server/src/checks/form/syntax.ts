import { type Conflict, type Piece, type Problem, pieceAt } from '../../document/document';
import { t } from '../../l10n';
import type { Plan } from '../../plan/plan';
import type { Workspace } from '../../plan/workspace';
import type { Check, FileCheck, PieceCheck, Report } from '../check';
import type { Fix } from '../finding';
import { fixOf } from '../fix';

/** Text that can't be read as YAML; what is wrong with it was found while it was read (checks.md, "Form"). */
export const syntaxChecks: readonly Check[] = [
  {
    code: 'yaml-syntax',
    severity: 'error',
    finds: () =>
      t('Text that is not YAML, such as a quotation mark that is never closed or a line that is indented wrongly.'),
    essential: true,
    checkPiece: (piece, uri, _, report) => {
      const advice = t('Until then this place is not read; the rest of the file is.');
      for (const problem of problemsOf(piece, 'yaml-syntax')) reportProblem(problem, piece, uri, advice, report);
    },
  } satisfies PieceCheck,
  {
    code: 'merge-conflict',
    severity: 'error',
    finds: () => t('Lines on which git could not decide between the versions of two people.'),
    fix: 'offered',
    essential: true,
    checkPiece: mergeConflict,
  } satisfies PieceCheck,
  {
    code: 'unreadable',
    severity: 'error',
    finds: () => t('Characters that were lost when the file was saved, and nesting or aliases too deep to be read.'),
    essential: true,
    checkPiece: (piece, uri, _, report) => {
      const problems = problemsOf(piece, 'unreadable');
      // A file in another encoding is one fault, however many lines it has.
      const isWholeFile = piece.root !== undefined && piece.root.kind !== 'map';
      for (const problem of isWholeFile ? problems.slice(0, 1) : problems) {
        const isLost = /[\0\ufffd]|\p{Cs}/u.test(piece.text.slice(problem.start, problem.end));
        const advice = isLost
          ? t('Write these characters anew, and save the file as UTF-8.')
          : t('Write it in a simpler way: no plan needs such depth.');
        reportProblem(problem, piece, uri, advice, report);
      }
    },
  } satisfies PieceCheck,
  {
    code: 'file-too-large',
    severity: 'error',
    finds: () => t('A file of more than 50 MB, which is not read.'),
    essential: true,
    checkFile: fileTooLarge,
  } satisfies FileCheck,
];

function problemsOf({ problems }: Piece, code: Problem['code']): readonly Problem[] {
  return problems.filter((problem) => problem.code === code);
}

function reportProblem(
  { start, end, message }: Problem,
  piece: Piece,
  uri: string,
  advice: string,
  report: Report,
): void {
  report({ place: { uri, piece, start, end }, message, advice });
}

function mergeConflict(piece: Piece, uri: string, plan: Plan, report: Report): void {
  for (const { start, end, message, conflict } of problemsOf(piece, 'merge-conflict')) {
    report({
      place: { uri, piece, start, end },
      message,
      advice: conflict
        ? t('Choose one of the versions, or write what both should become; then delete the marker lines.')
        : t('Delete the line once the text around it is right.'),
      fixes: () => (conflict ? sides(plan, uri, piece, conflict) : lonely(plan, uri, piece, start)),
    });
  }
}

function sides(plan: Plan, uri: string, piece: Piece, { whole, ours, theirs }: Conflict): Fix[] {
  const [first, second] = [ours, theirs].map(({ start, end }) => piece.text.slice(start, end)) as [string, string];
  const take = (title: string, text: string) => change(plan, uri, piece, whole.start, whole.end, text, title);
  return [
    ...take(t('Take the first version'), first),
    ...take(t('Take the second version'), second),
    ...take(t('Take both, one after the other'), first + second),
  ];
}

function lonely(plan: Plan, uri: string, piece: Piece, start: number): Fix[] {
  const next = piece.text.indexOf('\n', start) + 1;
  return change(plan, uri, piece, start, next > 0 ? next : piece.text.length, '', t('Delete this line'));
}

function change(plan: Plan, uri: string, piece: Piece, start: number, end: number, text: string, title: string): Fix[] {
  const document = plan.documents.get(uri);
  if (!document) return [];
  const base = document.offsets[document.pieces.indexOf(piece)] ?? 0;
  return fixOf(title, uri, [{ start: base + start, end: base + end, text }]);
}

function fileTooLarge(uri: string, workspace: Workspace, report: Report): void {
  const document = workspace.document(uri);
  const piece = document && pieceAt(document, 0);
  if (!document || !piece) return;
  for (const { code, start, end, message } of document.problems) {
    if (code !== 'file-too-large') continue;
    report({
      place: { uri, piece, start, end },
      message,
      advice: t('Move some of its records to another file in the same folder.'),
    });
  }
}
