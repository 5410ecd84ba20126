/** Two lines, whatever ends them. */
export const request = (ctx) => ({ payload: `${ctx.args.text}
!` });

export const response = (ctx) => ctx.result;
