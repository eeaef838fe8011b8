/** Round figures in the form of the central bank's file: made up like everything else in the demo. */
export const demoRates = `Date,USD,GBP,CHF,PLN,RON,CZK,INR,PHP,ZAR,TRY,RUB,GEL,KZT,AMD,EGP,KES,MXN,COP,BRL,CAD,
2026-01-02,1.10,0.85,0.95,4.25,5.00,25.0,95.0,64.0,20.0,48.0,95.0,3.00,570,425,55.0,142,20.0,4500,6.20,1.55,
`;
