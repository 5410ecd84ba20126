export const GROUPS = { admin: 'admins', nurse: 'nurses' } as const;
export const STAFF: string[] = [GROUPS.admin + '-on-call', GROUPS.nurse];
export const OPS: ('read' | 'update')[] = ['read', 'update'];
