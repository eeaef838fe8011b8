import type { Context } from '../../platform/context.js';
import { api, redirectTo } from '../../platform/api.js';
import { uploadAction } from '../../platform/upload.server.js';
import { documentOf, patchOf } from './profile-document.js';
import { EditDraft, ProfileEditor } from './profile-documents.js';
import { SECTION_FILES } from './profile-files.js';
import type { ProfileSection } from './profile-sections.js';

const SILENT = { model: null, cadence: null, liveQueue: null, sampleFileId: null, note: null };

/** Takes a section's file into the draft, or out of it; nothing else of the draft changes. */
export function saveFile(args: { request: Request; context: Context }, section: ProfileSection) {
  const { context, request } = args;
  const purpose = SECTION_FILES[section.id] ?? 'LOGO';
  return uploadAction(args, { purpose, field: 'file' }, async (form, file) => {
    if (!file && !form.flag('remove')) throw form.problem('file', 'FILE_MISSING');
    const id = file?.id ?? null;
    const client = api(context, request);
    const { myVendorProfile: draft } = await client.request(ProfileEditor);
    if (!draft) throw redirectTo(context, '/profile');
    const { reporting } = documentOf(draft.profile);
    const changes =
      purpose === 'LOGO' ? { logoFileId: id } : { reporting: { ...(reporting ?? SILENT), sampleFileId: id } };
    await client.request(EditDraft, {
      input: { vendorId: draft.vendorId, expectedVersion: draft.version, changes: patchOf(changes) },
    });
    return redirectTo(context, `/profile/${section.id}?saved=1`);
  });
}
