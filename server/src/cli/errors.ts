import { t } from '../l10n';

/** Something the user can put right: printed as its one sentence, exit status 2. */
export class UserError extends Error {}

/** The sentence for a file that the operating system refused, or the error itself where it is no such refusal. */
export function fileError(path: string, error: unknown): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return new UserError(t('There is no file or folder “{path}”.', { path }));
    case 'EACCES':
    case 'EPERM':
      return new UserError(
        t('“{path}”: you are not allowed to open it. Ask for the right to it, or copy it.', { path }),
      );
    case 'EISDIR':
      return new UserError(t('“{path}” is a folder, but a file is needed here.', { path }));
    case 'ENOTDIR':
      return new UserError(t('“{path}”: part of this path is a file, not a folder.', { path }));
    case 'ELOOP':
      return new UserError(t('“{path}” is a link that leads back to itself.', { path }));
    case 'ENOSPC':
    case 'EDQUOT':
      return new UserError(t('“{path}” can’t be written: the disk is full. Nothing was changed.', { path }));
    case 'EROFS':
      return new UserError(t('“{path}” can’t be written: the disk is read-only. Nothing was changed.', { path }));
    case 'ENAMETOOLONG':
      return new UserError(t('“{path}”: this name is longer than the system allows.', { path }));
    default:
      return error;
  }
}
