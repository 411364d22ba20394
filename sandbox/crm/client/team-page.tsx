import { useEffect } from 'preact/hooks'
import { team } from '../data/team.ts'
import { Avatar } from './avatar.tsx'

export const TeamPage = () => {
  useEffect(() => {
    document.title = 'Team · Harbour CRM'
  }, [])
  return (
    <main class="page">
      <header class="page-head">
        <h1>Team directory</h1>
      </header>
      <ul class="team" data-testid="team">
        {team.map(({ id, name, role, extension, mobile, desk }) => (
          <li key={id} class="card" data-testid={`colleague-${id}`}>
            <Avatar name={name} />
            <h2>{name}</h2>
            <p>{role}</p>
            <dl class="facts">
              <div>
                <dt>Ext.</dt>
                <dd class="number" data-testid={`extension-${id}`}>
                  {extension}
                </dd>
              </div>
              {mobile && (
                <div>
                  <dt>Mobile</dt>
                  <dd class="number">{mobile}</dd>
                </div>
              )}
              <div>
                <dt>Desk</dt>
                <dd>{desk}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
    </main>
  )
}
