/** What a person may type to connect, for the connect form: the rules without the schemas. */
export { serverOrigin } from './address.ts'
export * as huaweiEntry from './huawei/entry.ts'
export * as miralixEntry from './miralix/entry.ts'
export * as openreceptionEntry from './openreception/entry.ts'
