/** Whether a person made this event. A page can fake every other property, and not this one. */
export function isTrusted(event: Event): boolean {
  return event.isTrusted
}
