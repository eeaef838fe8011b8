import { Injectable } from '@nestjs/common';
import { type AccessRule } from '../auth/decorators.js';
import { checkAccess } from '../auth/viewer.guard.js';
import type { Viewer } from '../auth/viewer.js';
import { DomainError, ErrorCode } from '../errors/index.js';
import { Files } from './files.js';
import { type IncomingForm, readForm, type ReceivedForm } from './multipart.js';

/** Who may send files. */
export const uploadRule = {
  kind: 'member',
  role: 'EDITOR',
  scope: 'profile:write',
} as const satisfies AccessRule;

/** Forms with a file, from the HTTP API and from the pages alike. */
@Injectable()
export class FileUploads {
  constructor(private readonly files: Files) {}

  /**
   * @throws DomainError UNAUTHENTICATED, FORBIDDEN before anything is read; a refused file comes back as `refusal`
   */
  async accept(viewer: Viewer | null, form: IncomingForm): Promise<ReceivedForm> {
    checkAccess(uploadRule, viewer);
    if (!viewer) throw new DomainError(ErrorCode.UNAUTHENTICATED);
    return readForm(form, (name, stream) =>
      this.files.receive(viewer, { purpose: form.purpose, name, stream }),
    );
  }
}
