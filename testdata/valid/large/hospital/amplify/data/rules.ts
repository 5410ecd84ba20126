export const GROUPS = { doctor: 'doctors', nurse: 'nurses', desk: 'reception', finance: 'finance' } as const;

export const staff = (allow: any) => [allow.groups([GROUPS.doctor, GROUPS.nurse])];
export const finance = (allow: any) => [allow.group(GROUPS.finance), allow.group('admins')];
