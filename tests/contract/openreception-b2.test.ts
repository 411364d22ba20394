import { connectorContract } from './connector-contract.ts'
import { subjectOf } from './openreception-desk.ts'

connectorContract(subjectOf('openreception'))
