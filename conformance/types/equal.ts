// When two types are the same, and how two versions of `Schema` compare.

type IsAny<T> = 0 extends 1 & T ? true : false;
type IsNever<T> = [T] extends [never] ? true : false;

/** The same to the compiler, down to every modifier. */
type Identical<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Assignable<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** Intersections written as one object, all the way down; functions are left as they are. */
type Merged<T> = T extends (...a: any) => any ? T
  : T extends any[] ? (number extends T['length'] ? (T extends (infer E)[] ? Merged<E>[] : never) : T)
    : T extends object ? { [K in keyof T]: Merged<T[K]> } : T;

export type Verdict<Theirs, Ours> =
  IsAny<Ours> extends true ? 'any'
    : IsAny<Theirs> extends true ? 'reference any'
      : IsNever<Theirs> extends true ? (IsNever<Ours> extends true ? 'equal' : 'reference never')
        : IsNever<Ours> extends true ? 'never'
          : Assignable<Theirs, Ours> extends false ? 'not assignable'
            : Identical<Merged<Theirs>, Merged<Ours>> extends true ? 'equal' : 'not identical';

type Missing = { missing: true };
type Part<T, K> = K extends keyof T ? T[K] : Missing;
/** Read by nothing, and not the same in two versions on purpose. */
type Unread = 'rawType';

type Verdicts<Theirs, Ours> = { [K in Exclude<keyof Theirs | keyof Ours, Unread>]: Verdict<Part<Theirs, K>, Part<Ours, K>> };

/** A verdict for each part of each entry, and for each part of `__meta`. */
export type Compared<Theirs, Ours> = {
  [X in keyof Theirs | keyof Ours]: Omit<Verdicts<Part<Theirs, X>, Part<Ours, X>>, '__meta'>
    & Verdicts<Part<Part<Theirs, X>, '__meta'>, Part<Part<Ours, X>, '__meta'>>;
};

/** The schema that `defineData` is given. */
export declare const schemaOf: <S>(options: { schema: S }) => S;
