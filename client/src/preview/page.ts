import { env, l10n, Uri, window, workspace } from 'vscode';
import { isBrowserBeside } from '../exchange/made-file';
import type { Preview } from './panel';

// The figures as a page of their own, to keep, to send and to print. The view makes it of the components that it is made of itself.

/** Asks where to, and writes the page there. */
export async function saveProgress(preview: Preview): Promise<void> {
  const page = await pageOf(preview);
  if (!page) return;
  const target = await window.showSaveDialog({
    title: l10n.t('Save Progress as a Page'),
    defaultUri: Uri.joinPath(Uri.parse(page.plan), '..', page.name),
    filters: { [l10n.t('Page')]: ['html'] },
  });
  if (!target) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(page.html));
  const open = l10n.t('Open in Browser');
  const answer = await window.showInformationMessage(
    l10n.t('The page is saved. It needs nothing else, and can be sent or printed.'),
    ...(isBrowserBeside() ? [open] : []),
  );
  if (answer === open) await env.openExternal(target);
}

/** Opens the page in the browser, which prints; where that can't reach the file, the browser is handed the page to keep. */
export async function printProgress(preview: Preview, storage: Uri): Promise<void> {
  const page = await pageOf(preview);
  if (!page) return;
  if (isBrowserBeside()) {
    await workspace.fs.createDirectory(storage);
    const file = Uri.joinPath(storage, page.name);
    await workspace.fs.writeFile(file, new TextEncoder().encode(page.html));
    await env.openExternal(file);
    return;
  }
  preview.post({ type: 'download', name: page.name, html: page.html });
  window.showInformationMessage(l10n.t('The page has been downloaded. Open it in your browser, and print it there.'));
}

async function pageOf(preview: Preview) {
  const page = await preview.page();
  if (!page) {
    window.showInformationMessage(l10n.t('Open a plan first: its progress is what is saved or printed.'));
    return undefined;
  }
  const { plan, asOf } = page.snapshot;
  const id = (plan.id ?? 'plan').replace(/[^\w.-]/g, '-');
  return { html: page.html, plan: plan.uri, name: `${id}-progress-${asOf}.html` };
}
