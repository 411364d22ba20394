/** What a person may type to connect, for the connect form: the rules without the schemas. */
export { serverOrigin } from './address.ts'
export {
  ACCOUNT,
  accountInAddress,
  IDENTIFICATION,
  IDENTIFICATION_TYPES,
  PLUS,
  TEMPLATE,
  TEMPLATE_SERVICES,
} from './miralix/entry.ts'
