import { Injectable, type Provider } from '@nestjs/common';

/**
 * One list of an organisation's export: rows of a table, with every column that the organisation may read, so that
 * a new column is exported without a word here, and secrets, which nobody may read, never are.
 */
export interface ExportSection {
  /** Name in the export, camelCase. */
  name: string;
  table: string;
  /** Which rows (of `t`) are the organisation's; $1 is its id. */
  of: string;
  /** Further values, such as names that the table only refers to: "expression as name". */
  also?: readonly string[];
  /** It names people outside the organisation: only its members take it along, no machine with a token. */
  membersOnly?: boolean;
}

/** What each feature adds to an organisation's export. */
@Injectable()
export class ExportSections {
  private readonly features = new Map<string, readonly ExportSection[]>();

  add(feature: string, sections: readonly ExportSection[]): void {
    this.features.set(feature, sections);
  }

  /** All sections, or those of one feature. */
  of(feature?: string): ExportSection[] {
    return feature ? [...(this.features.get(feature) ?? [])] : [...this.features.values()].flat();
  }
}

/** For the `providers` of a feature's module. */
export const exportSections = (feature: string, sections: readonly ExportSection[]): Provider => ({
  provide: Symbol.for(`export sections of ${feature}`),
  inject: [ExportSections],
  useFactory: (registry: ExportSections) => {
    registry.add(feature, sections);
    return sections;
  },
});
