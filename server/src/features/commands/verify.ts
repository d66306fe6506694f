import type { Finding } from '../../checks/finding';
import type { DocumentDifference, VerifyAnswer } from '../../protocol';
import { titleOf } from '../../reports/record-line';
import { diagnosticsFor } from '../diagnostics';
import type { IsCancelled, Session } from '../feature';
import { textEdits } from '../workspace-edit';
import { type Given, optionalText, planOf } from './given';
import { languageOf } from './reports';
import { listProblem, sourceOf, wasRead, whyUnread, workFor } from './source-file';

/** Whether a plan still matches an official list, as `recmatrix verify` finds it. */
export async function verify(given: Given, session: Session, isCancelled: IsCancelled): Promise<VerifyAnswer | null> {
  const file = sourceOf(given);
  const document = optionalText(given, 'document');
  const nothing = { ...wasRead, files: [], compared: 0, refusal: null, documents: [] };
  planOf(session, given);
  const { verifyFile } = await import('../../exchange/verify/verify-file');
  try {
    const options = document === undefined ? {} : { document };
    const result = await verifyFile(() => planOf(session, given), file, options, workFor(isCancelled));
    if (isCancelled()) return null;
    const problems = result.problems.map(listProblem);
    if ('refusal' in result) {
      const { refusal, documents = [] } = result;
      return { ...nothing, problems, refusal, documents: documents.map((id) => ({ id, title: titleIn(id) })) };
    }
    const { findings, compared } = result;
    const files = [...planOf(session, given).documents.keys()].map((uri) => ({
      uri,
      differences: findings
        .filter(({ place }) => place.uri === uri)
        .flatMap((finding) =>
          diagnosticsFor(session, uri, [finding]).map((diagnostic) => ({
            diagnostic,
            fixes: fixesOf(session, uri, finding),
          })),
        ),
    }));
    return { ...nothing, problems, files, compared };
  } catch (error) {
    if (isCancelled()) return null;
    return { ...nothing, ...whyUnread(error) };
  }

  function titleIn(id: string): string {
    const plan = planOf(session, given);
    const record = plan.find('document', id);
    return record ? titleOf({ plan, language: languageOf(given) }, record) : id;
  }
}

function fixesOf(session: Session, uri: string, { fixes }: Finding): DocumentDifference['fixes'] {
  return (fixes?.() ?? []).map(({ title, changes }) => ({
    title,
    edits: textEdits(session, uri, changes.get(uri) ?? []),
  }));
}
