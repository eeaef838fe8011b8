import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { LABELS_EL, LABELS_EN, LABELS_RU } from '@ringfair/search-core';
import { PROFILE_PROBLEM_REASONS, PROFILE_SHAPE, type Kind } from '@ringfair/vendors-core';
import { IntlMessageFormat } from 'intl-messageformat';
import { languages, namespaces } from '../platform/languages.js';

const folder = import.meta.dirname;
const root = join(folder, '../../../..');
const categories: Record<string, readonly string[]> = {
  en: ['one', 'other'],
  ru: ['one', 'few', 'many', 'other'],
  el: ['one', 'other'],
};
const sameInAll = new Set(JSON.parse(readFileSync(join(folder, 'same-in-all.json'), 'utf8')) as string[]);

type MessageFormatElement = ReturnType<IntlMessageFormat['getAst']>[number];
/** Kinds of elements in a parsed message. */
const SELECT = 5;
const PLURAL = 6;
const TAG = 8;

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}

function texts(language: string, namespace: string): Map<string, string> {
  return new Map(
    flatten(JSON.parse(readFileSync(join(folder, language, `${namespace}.json`), 'utf8')) as Tree),
  );
}

function incompletePlurals(elements: MessageFormatElement[], language: string): string[] {
  return elements.flatMap((element) => {
    if (element.type === TAG) return incompletePlurals(element.children, language);
    if (element.type !== PLURAL && element.type !== SELECT) return [];
    const inner = Object.values(element.options).flatMap(({ value }) => incompletePlurals(value, language));
    if (element.type === SELECT || element.pluralType === 'ordinal') return inner;
    return [...(categories[language] ?? []).filter((category) => !(category in element.options)), ...inner];
  });
}

describe.each([...namespaces])('texts of %s', (namespace) => {
  const english = texts('en', namespace);

  it.each(['ru', 'el'])('have the same keys in %s as in en', (language) => {
    expect([...texts(language, namespace).keys()].sort()).toEqual([...english.keys()].sort());
  });

  it.each(['ru', 'el'])('are translated in %s', (language) => {
    const same = [...texts(language, namespace)].filter(
      ([key, text]) =>
        /\p{L}{2}/u.test(text.replace(/\{\w+\}/g, '')) && text === english.get(key) && !sameInAll.has(text),
    );
    expect(same).toEqual([]);
  });

  it.each([...languages])('parse and have all plural categories in %s', (language) => {
    const wrong = [...texts(language, namespace)].flatMap(([key, text]) => {
      try {
        return incompletePlurals(new IntlMessageFormat(text, language).getAst(), language).map(
          (category) => `${key}: ${category}`,
        );
      } catch (error) {
        return [`${key}: ${(error as Error).message}`];
      }
    });
    expect(wrong).toEqual([]);
  });

  it.each(['ru', 'el'])('take the same values in %s as in en', (language) => {
    const names = (text: string) =>
      [...new Set([...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map((found) => found[1]))].sort();
    const differing = [...texts(language, namespace)].filter(
      ([key, text]) => names(text).join() !== names(english.get(key) ?? '').join(),
    );
    expect(differing).toEqual([]);
  });
});

describe('texts as a whole', () => {
  it('are one file for each namespace', () => {
    const files = readdirSync(join(folder, 'en')).filter((file) => file.endsWith('.json'));
    expect(files.sort()).toEqual(namespaces.map((namespace) => `${namespace}.json`).sort());
  });

  it('name every code that a profile may hold', () => {
    const codesOf = (kind: Kind): readonly string[] => {
      if ('codes' in kind && kind.kind !== 'map') return kind.codes;
      return 'fields' in kind ? Object.values(kind.fields).flatMap(codesOf) : [];
    };
    const codes = new Set(Object.values(PROFILE_SHAPE).flatMap(codesOf));
    expect(codes.size).toBeGreaterThan(180);
    const named = [...texts('en', 'codes').keys(), ...texts('en', 'editor').keys()].map((key) =>
      key.slice(key.lastIndexOf('.') + 1),
    );
    expect([...codes].filter((code) => !named.includes(code))).toEqual([]);
  });

  it.each([
    ['en', LABELS_EN],
    ['ru', LABELS_RU],
    ['el', LABELS_EL],
  ])('in %s are the words that search finds codes by', (language, labels) => {
    const shown = texts(language, 'codes');
    expect(labels).toEqual(Object.fromEntries(Object.keys(labels).map((code) => [code, shown.get(code)])));
  });

  it('explain every reason that the API refuses with', () => {
    const schema = readFileSync(join(root, 'apps/api/schema.graphql'), 'utf8');
    const body = /enum ErrorReason \{([\s\S]*?)\n\}/.exec(schema)?.[1] ?? '';
    const reasons = [...body.replace(/"""[\s\S]*?"""/g, '').matchAll(/^\s+([A-Z_]+)$/gm)].map(
      (found) => found[1],
    );
    const explained = texts('en', 'errors');
    expect(reasons.filter((reason) => !explained.has(`reason.${reason}`))).toEqual([]);
  });

  it('explain every reason for which a field is refused', () => {
    const written = globSync('libs/*/{api,core}/src/*.ts', { cwd: root })
      .filter((file) => !file.endsWith('.spec.ts'))
      .flatMap((file) => [
        ...readFileSync(join(root, file), 'utf8').matchAll(/path: [^,]+,\s*reason: '([A-Z_]+)'/g),
      ])
      .map((found) => found[1] ?? '');
    expect(written.length).toBeGreaterThan(20);
    const explained = texts('en', 'errors');
    const left = [...new Set([...PROFILE_PROBLEM_REASONS, ...written])].filter(
      (reason) => !explained.has(`field.${reason}`) && !explained.has(`reason.${reason}`),
    );
    expect(left).toEqual([]);
  });
});
