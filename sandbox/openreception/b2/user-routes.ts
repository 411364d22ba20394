import type { Answer } from '../answer.ts'
import type { App, Request } from '../desk.ts'
import type { User } from '../directory.ts'
import { userOf, users } from '../directory.ts'
import { userJson } from '../token-routes.ts'
import { nothing, ok } from './answers.ts'
import type { UserStates } from './user-states.ts'

/** The user server (sections 4 and 13): it asks for no token. */
export function userRoutes(
  app: App,
  states: UserStates,
  answer: (c: Request, given: Answer) => Response,
): void {
  const named = (c: Request): User | undefined => userOf(Number(c.req.param('uid')))

  app.get('/user', (c) => answer(c, ok(users.map(userJson))))
  app.get('/user/all/state', (c) => answer(c, ok(states.all())))
  app.get('/user/identity/:mail', (c) => {
    const user = users.find(({ address }) => address === c.req.param('mail'))
    return answer(c, user ? ok(userJson(user)) : nothing)
  })
  app.get('/user/:uid', (c) => {
    const user = named(c)
    return answer(c, user ? ok(userJson(user)) : nothing)
  })
  app.get('/user/:uid/state', (c) => {
    const uid = Number(c.req.param('uid'))
    const paused = states.paused(uid)
    return answer(c, paused === undefined ? nothing : ok({ uid, paused }))
  })
  app.post('/user/:uid/state/:word', (c) => {
    const user = named(c)
    const word = c.req.param('word')
    if (!user) return answer(c, nothing)
    if (word !== 'paused' && word !== 'ready')
      return answer(c, { status: 500, body: `Unknown state ${word}` })
    const paused = word === 'paused'
    states.set(user.uid, paused)
    return answer(c, ok({ uid: user.uid, paused }))
  })
}
