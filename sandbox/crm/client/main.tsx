import { render } from 'preact'
import { App } from './app.tsx'
import { defineCards } from './cards.ts'

defineCards()
const root = document.getElementById('app')
if (root) render(<App />, root)
