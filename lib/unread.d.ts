/** What was parsed or listed and not read yet is `unknown`, where TypeScript's own types say `any`. */

interface JSON {
  parse(text: string, reviver?: (this: unknown, key: string, value: unknown) => unknown): unknown
}

interface Body {
  json(): Promise<unknown>
}

interface ArrayConstructor {
  isArray(value: unknown): value is unknown[]
}

interface ObjectConstructor {
  fromEntries<T>(entries: Iterable<readonly [PropertyKey, T]>): { [name: string]: T }
  fromEntries(entries: Iterable<readonly unknown[]>): unknown
  values<T>(of: { [name: string]: T } | ArrayLike<T>): T[]
  values(of: object): unknown[]
  entries<T>(of: { [name: string]: T } | ArrayLike<T>): [string, T][]
  entries(of: object): [string, unknown][]
}
