import { defineMails } from '@ringfair/platform/mail';

export const mergeMails = defineMails({
  'vendor-merged': {
    en: {
      subject: 'A duplicate of your listing is gone: {kept}',
      body: '{name}, a moderator found that the listing “{merged}” is of the same company as your listing “{kept}”. Its address and its reviews lead to yours now; what your listing says has not changed.\n\nAnswer this mail if that is wrong.',
      action: 'See your listing',
    },
    ru: {
      subject: 'Дубликат вашей страницы убран: {kept}',
      body: '{name}, модератор установил, что страница «{merged}» принадлежит той же компании, что и ваша страница «{kept}». Её адрес и отзывы теперь ведут к вашей; содержание вашей страницы не изменилось.\n\nЕсли это неверно, ответьте на это письмо.',
      action: 'Ваша страница',
    },
    el: {
      subject: 'Ένα διπλότυπο της καταχώρισής σας αφαιρέθηκε: {kept}',
      body: '{name}, ένας συντονιστής διαπίστωσε ότι η καταχώριση «{merged}» είναι της ίδιας εταιρείας με την καταχώρισή σας «{kept}». Η διεύθυνση και οι κριτικές της οδηγούν πλέον στη δική σας· όσα λέει η καταχώρισή σας δεν άλλαξαν.\n\nΑπαντήστε σε αυτό το μήνυμα αν αυτό είναι λάθος.',
      action: 'Η καταχώρισή σας',
    },
  },
});
