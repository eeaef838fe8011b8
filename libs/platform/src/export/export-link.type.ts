import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';

export const ExportFormat = { JSON: 'JSON', XLSX: 'XLSX', ZIP: 'ZIP' } as const;
export type ExportFormat = (typeof ExportFormat)[keyof typeof ExportFormat];
registerEnumType(ExportFormat, {
  name: 'ExportFormat',
  description: 'As what something is taken along.',
  valuesMap: {
    JSON: { description: 'Everything that is written; files by name only.' },
    XLSX: { description: 'The same as a workbook, one sheet per list; files by name only.' },
    ZIP: { description: 'Both, and the bytes of all files.' },
  },
});

@ObjectType({
  description:
    'Where an export is. It is made while it is downloaded, and given to whoever asked for it: send the same session or token.',
})
export class ExportLink {
  @Field(() => ExportFormat, { description: 'As what.' })
  format: ExportFormat;

  @Field({ description: 'Path on this server, for GET.' })
  path: string;

  @Field({ description: 'Media type of the file.' })
  mediaType: string;
}

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  JSON: 'application/json',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ZIP: 'application/zip',
};

/** @param of `organization` or `vendor` */
export const exportLink = (of: string, format: ExportFormat): ExportLink => ({
  format,
  path: `/exports/${of}.${format.toLowerCase()}`,
  mediaType: mediaTypes[format],
});
