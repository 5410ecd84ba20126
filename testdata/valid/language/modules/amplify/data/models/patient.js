// A stale compiled file: `./patient.js` still means patient.ts.
throw new Error('never loaded');
