import { Text } from '@mantine/core';
import { Section } from '@ringfair/web-ui';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from './case-data.js';

type CaseFile = CaseDetail['files'][number];

const PDF = 'application/pdf';
/** A document is shown where it is opened, too, and not only saved; see docs/files.md. */
const addressOf = ({ id, mediaType }: CaseFile): string => `/files/${id}${mediaType === PDF ? '?show' : ''}`;

/** What was sent with a case, to be read beside its facts; every file is a link besides. */
export function CaseFiles({ files }: { files: readonly CaseFile[] }) {
  const { t } = useTranslation('moderation');
  if (files.length === 0) return null;
  return (
    <Section title={t('case.files')}>
      {files.map((file) => (
        <figure key={file.id} className="mod-file">
          <figcaption>
            <a href={addressOf(file)}>{file.name}</a>{' '}
            <Text span c="dimmed" size="sm">
              {t('case.fileSize', { kilobytes: Math.max(1, Math.round(file.bytes / 1000)) })}
            </Text>
          </figcaption>
          <Shown file={file} />
        </figure>
      ))}
    </Section>
  );
}

/** Browsers show no document in a frame without rights; the answer itself takes the rights away. */
function Shown({ file }: { file: CaseFile }) {
  const { t } = useTranslation('moderation');
  const readsPdf = useSyncExternalStore(never, viewsPdf, no);
  const name = t('case.document', { name: file.name });
  if (file.mediaType.startsWith('image/')) return <img src={addressOf(file)} alt={name} loading="lazy" />;
  if (file.mediaType !== PDF || !readsPdf) return null;
  return <iframe src={`${addressOf(file)}#navpanes=0&view=FitH`} title={name} loading="lazy" />;
}

/** Phones have no viewer: there a frame would save the document unasked. */
const viewsPdf = () => navigator.pdfViewerEnabled;
const no = () => false;
const never = () => no;
