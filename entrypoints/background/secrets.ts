import { createStore, del, get, set } from 'idb-keyval'
import type { SecretStore } from '../../lib/switchboard/stored.ts'

/** IndexedDB of the extension's own origin: unlike `storage.local`, no content script can open it. */
const store = createStore('cordboard-secrets', 'secrets')

export const secretStore: SecretStore = {
  get: (id) => get<string>(id, store),
  set: (id, secret) => set(id, secret, store),
  remove: (id) => del(id, store),
}
