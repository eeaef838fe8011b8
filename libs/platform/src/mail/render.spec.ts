import { describe, expect, it } from '@jest/globals';
import { defineMails } from './define-mails.js';
import { renderMail } from './render.js';

const text = (subject: string) => ({ subject, body: 'Hello {name},\n\nsecond paragraph.', action: 'Open' });
defineMails({
  'spec-mail': { en: text('News for {name}'), ru: text('Новости для {name}'), el: text('Νέα για {name}') },
});

describe('a mail', () => {
  it('is in the language of the recipient, as text and as HTML', () => {
    const mail = renderMail('spec-mail', 'ru', { name: 'Анна' }, 'https://ringfair.example/ru/x');
    expect(mail.subject).toBe('Новости для Анна');
    expect(mail.text).toBe('Hello Анна,\n\nsecond paragraph.\n\nOpen: https://ringfair.example/ru/x\n');
    expect(mail.html).toContain('<a href="https://ringfair.example/ru/x">Open</a>');
  });

  it('cannot be given another header by a name', () => {
    expect(renderMail('spec-mail', 'en', { name: 'Eve\r\nBcc: all@ringfair.example' }).subject).toBe(
      'News for Eve Bcc: all@ringfair.example',
    );
  });

  it('cannot be given markup by a name', () => {
    const { html } = renderMail('spec-mail', 'en', { name: '<script>alert(1)</script>' });
    expect(html).not.toContain('<script>');
    expect(html).toContain('&#60;script&#62;');
  });
});
