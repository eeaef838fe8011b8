import { Text } from '@mantine/core';
import { FieldSet, FileField, FormActions, RingForm, SubmitButton } from '@ringfair/web-ui';
import { acceptFor, type FilePurpose } from '@ringfair/web-graphql/client';
import { useTranslation } from 'react-i18next';
import type { Draft } from './profile-documents.js';
import type { ProfileSection, SectionId } from './profile-sections.js';

/** Sections with a file; it has a form of its own, since it is sent at once. */
export const SECTION_FILES: Partial<Record<SectionId, FilePurpose>> = {
  company: 'LOGO',
  quality: 'SAMPLE_REPORT',
};

export function FileForm({ section, draft: { profile } }: { section: ProfileSection; draft: Draft }) {
  const { t } = useTranslation('editor');
  const purpose = SECTION_FILES[section.id];
  if (!purpose) return null;
  const id = purpose === 'LOGO' ? profile.logoFileId : (profile.reporting?.sampleFileId ?? null);
  return (
    <div id={purpose === 'LOGO' ? 'logoFileId' : 'sampleFileId'} className="editor-file">
      <RingForm intent="file" encType="multipart/form-data">
        <FieldSet legend={t(`file.${purpose}.title`)} hint={t(`file.${purpose}.hint`)}>
          {id ? <StoredFile purpose={purpose} id={id} /> : null}
          <FileField
            name="file"
            label={id ? t('file.replace') : t('file.choose')}
            accept={acceptFor(purpose)}
          />
          <FormActions>
            <SubmitButton quiet>{t(`file.${purpose}.send`)}</SubmitButton>
            {id ? (
              <SubmitButton quiet name="remove" value="true" formNoValidate>
                {t(`file.${purpose}.remove`)}
              </SubmitButton>
            ) : null}
          </FormActions>
        </FieldSet>
      </RingForm>
    </div>
  );
}

function StoredFile({ purpose, id }: { purpose: FilePurpose; id: string }) {
  const { t } = useTranslation('editor');
  if (purpose === 'LOGO')
    return <img src={`/files/${id}`} alt={t('file.LOGO.alt')} className="editor-logo" />;
  return (
    <Text>
      <a href={`/files/${id}`}>{t('file.SAMPLE_REPORT.open')}</a>
    </Text>
  );
}
