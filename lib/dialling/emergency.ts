/** Emergency numbers, by country. */

/** Every mobile telephone knows these two, wherever it is (3GPP TS 22.101, 10.1.1). */
const EVERYWHERE = ['112', '911']

const BY_REGION: Readonly<Record<string, string>> = {
  AE: '997 998 999',
  AR: '100 101 107',
  AT: '122 133 144',
  AU: '000 106',
  BE: '100 101',
  BR: '190 192 193',
  CH: '117 118 144',
  CL: '131 132 133',
  CN: '110 119 120 122',
  CO: '123',
  CY: '199',
  CZ: '150 155 158',
  DE: '110',
  EG: '122 123 180',
  FR: '15 17 18 114',
  GB: '999',
  GR: '100 166 199',
  HK: '999 992',
  HR: '192 193 194',
  HU: '104 105 107',
  ID: '110 118 119',
  IE: '999',
  IL: '100 101 102',
  IN: '100 101 102 108',
  IT: '113 115 118',
  JP: '110 118 119',
  KE: '999',
  KR: '119',
  LI: '117 118 144',
  LU: '113',
  MA: '15 19',
  MY: '999',
  NO: '110 113',
  NZ: '111',
  PE: '105 106 116',
  PK: '15 115 1122',
  PL: '997 998 999',
  RS: '192 193 194',
  SA: '997 998 999',
  SG: '995 999',
  SI: '113',
  SK: '150 155 158',
  TH: '191 199 1669',
  TW: '110 119',
  UA: '101 102 103',
  VN: '113 114 115',
  ZA: '10111 10177',
}

/** Whether these digits, as they are dialled, call for help in this country (ISO 3166-1 alpha-2). */
export const isEmergency = (digits: string, region: string): boolean =>
  EVERYWHERE.includes(digits) ||
  (Object.hasOwn(BY_REGION, region) && (BY_REGION[region] ?? '').split(' ').includes(digits))
