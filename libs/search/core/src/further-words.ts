/**
 * What people type beside the labels of the pages, by code: other words for the same, and trades that are a part of an
 * industry. In any of the languages of the pages; commas separate.
 */
export const FURTHER_WORDS: Readonly<Record<string, string>> = {
  TELEPHONE_ANSWERING: 'telephone answering, receptionist, телефонный секретарь, εικονική γραμματεία',
  LEAD_GENERATION: 'лидогенерация, лиды',
  TELESALES: 'telemarketing, телемаркетинг, τηλεμάρκετινγκ',
  VOICE: 'phone, telephone, τηλέφωνο',
  EMAIL: 'e-mail, mail, емейл',
  WHATSAPP: 'ватсап, вотсап',
  TELEGRAM: 'телеграм',
  FINANCIAL_SERVICES: 'bank, banking, fintech, банк, τράπεζα',
  HEALTHCARE: 'medical, clinic, doctor, dentist, медицина, клиника, ιατρείο, κλινική',
  CONSUMER_AND_RETAIL: 'e-commerce, ecommerce, online shop, интернет-магазин, ηλεκτρονικό κατάστημα',
  TELECOM: 'telecommunications, телеком, τηλεπικοινωνίες',
  REAL_ESTATE: 'property management, realtor, риелтор, μεσιτικό γραφείο',
  HOME_SERVICES: 'plumber, plumbing, electrician, HVAC, сантехник, электрик, υδραυλικός, ηλεκτρολόγος',
  LEGAL_SERVICES: 'lawyer, attorney, law firm, юрист, адвокат, δικηγόρος',
  TRAVEL_AND_HOSPITALITY: 'hotel, restaurant, отель, ресторан, ξενοδοχείο, εστιατόριο',
  HIPAA_BAA: 'HIPAA',
  US: 'USA, America',
  GB: 'England, Britain, Англия, Αγγλία',
  AE: 'Emirates, Эмираты',
  fil: 'Tagalog',
  zh: 'Mandarin',
};
