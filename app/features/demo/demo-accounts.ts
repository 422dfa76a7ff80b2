/** The accounts a newcomer signs in with, one for each role. The password is the same for all of them. */
export const DEMO_ACCOUNTS = [
  { role: 'administrator', email: 'quantri@hoicho.example', person: 'administrator' },
  { role: 'organiser', email: 'btc@hoicho.example', person: 'organiser-manager' },
  { role: 'province', email: 'tinh@hoicho.example', person: 'officer/ha-giang' },
  { role: 'facility', email: 'coso@hoicho.example', person: 'facility/ha-giang/1/1' },
  { role: 'buyer', email: 'nguoimua@hoicho.example', person: 'buyer/1' },
  { role: 'funder', email: 'giamsat@hoicho.example', person: 'funder' },
] as const;

export const DEMO_PASSWORD = 'cung-di-hoi-cho';

export const DEMO_ORGANISER_KEY = 'organiser/1';
export const DEMO_OFFICER_PROVINCE = 'ha-giang';
export const DEMO_FACILITY_KEY = 'ha-giang/1/1';
