/** Where the unclaimed listings of the demo come from; the name is stored with them. */
export const DIRECTORY_NAME = 'demo-directory';

/** An invented directory, as untidy as real ones: countries in words, missing schemes, boasts instead of facts. */
export const DIRECTORY_CSV = `company_name,website,company_hq,year_founded,languages,size_employee_count,service_lines,client_industries,channels_supported,delivery_model,onshore_delivery_footprint,nearshore_delivery_footprint,offshore_delivery_footprint,us_states
Ironpan Call Services,https://www.ironpan.example,United States,1999,English,"SME (1–1,000 employees)","Call Center, Answering Services, Virtual Receptionist, Inbound Services","Healthcare, Legal",voice only,onshore,Ohio | Kentucky,,,Ohio | Kentucky
Wallaroo Contact,wallaroo-contact.example,Australia,2008,English | Mandarin,"SME (1–1,000 employees)","BPO, Customer Service Outsourcing, Technical Support","Technology, Telecom, Retail",omni-channel,"onshore, offshore",Australia,,Philippines,
Polderlijn,https://polderlijn.example,Netherlands,2004,Dutch | English | German,"SME (1–1,000 employees)","Customer Service Outsourcing, Order Taking, Back Office","Retail, Energy","voice, email, live chat",onshore,Netherlands,,,
Trondelag Svar,HTTP://Trondelag-Svar.example/,Norway,2011,Norwegian | Swedish | English,"SME (1–1,000 employees)","Answering Services, Inbound Appointment Scheduling",Healthcare,"voice, sms",onshore,Norway,,,
Alfacinha Voz,https://alfacinha-voz.example,"Lisbon, Portugal",2015,Portuguese | English | Spanish | French,"SME (1–1,000 employees)","Customer Service Outsourcing, Technical Support, Content Moderation","Technology, Travel","voice, email, live chat, social media","onshore, nearshore",Portugal,Spain,,
Bosphorus Ring,https://bosphorus-ring.example,Turkey,2009,Turkish | English | Arabic,"Mid Market (1,000–5,000 employees)","BPO, Customer Service Outsourcing, Telesales, Collections","Banking, Telecom",omni-channel,onshore,Turkey,,,
Nilewave Outsourcing,nilewave.example,Egypt,2012,Arabic | English | French | Italian,"Mid Market (1,000–5,000 employees)","BPO, Customer Service Outsourcing, Technical Support, Lead Generation","Telecom, Technology, Retail",multichannel,"onshore, offshore",Egypt,,,
Rift Valley Connect,https://riftvalleyconnect.example,Kenya,2018,English | Swahili,"SME (1–1,000 employees)","Customer Service Outsourcing, Market Research, Content Moderation","Nonprofit, Technology","voice, chat, whatsapp",offshore,Kenya,,,
Maple Hollow Answering,maplehollow.example,"Vermont, United States",1995,English,"SME (1–1,000 employees)","Answering Services, Dispatch",Home Services,voice only,onshore,Vermont,,,Vermont
Sertao Atende,https://sertao-atende.example,Brazil,2006,Portuguese | Spanish,"Enterprise (5,000+ employees)","BPO, Customer Service Outsourcing, Telesales, Collections Recovery Services","Financial Services, Telecom, Retail",omni-channel,onshore,Brazil,,,
Puszta Hang,https://pusztahang.example,Hungary,,Hungarian | German | English,"SME (1–1,000 employees)","Customer Service Outsourcing, Outbound Services, Customer Surveys & Market Research Calls",Insurance,"voice, email","onshore, nearshore",Hungary,,,
Lusaka Lines,lusaka-lines.example,Zambia,2020,many languages,"SME (1–1,000 employees)","Call Center, Inbound Services",,omni-channel,onshore,Zambia,,,
Quillmere Contact Centres,https://www.quillmere-centres.example,United Kingdom,2001,English | Welsh,"SME (1–1,000 employees)","Customer Service Outsourcing, Order Taking","Insurance, Retail","voice, email",onshore,United Kingdom,,,
`;
