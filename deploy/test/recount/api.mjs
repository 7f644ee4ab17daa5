// The API as any other program sees it: tokens of demonstration people, lists read to their end.
const api = `${need('MANGNON_API_URL')}/api/v1`
const oidc = need('MANGNON_OIDC_URL')

function need(name) {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: deploy/test/with-stack node deploy/test/recount/recount.mjs`)
  return value
}

async function token(person) {
  const answer = await fetch(`${oidc}/realms/mangnon/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password', client_id: 'mangnon-dev', username: person, password: 'mangnon-dev', scope: 'openid' }),
  })
  if (!answer.ok) throw new Error(`${person} cannot sign in: ${answer.status}`)
  return (await answer.json()).access_token
}

export class Api {
  static async as(person) {
    const made = new Api()
    made.person = person
    made.token = await token(person)
    return made
  }

  async ask(path, { method = 'GET', body, version } = {}) {
    for (let again = false; ; again = true) {
      const answer = await fetch(api + path, {
        method,
        headers: {
          authorization: `Bearer ${this.token}`,
          ...(body && { 'content-type': 'application/json' }),
          ...(version !== undefined && { 'if-match': `"${version}"` }),
        },
        body: body && JSON.stringify(body),
      })
      if (answer.status === 401 && !again) {
        this.token = await token(this.person)
        continue
      }
      if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${(await answer.text()).slice(0, 600)}`)
      return answer.status === 204 ? null : answer.json()
    }
  }

  async all(path) {
    const items = []
    for (let cursor = ''; cursor !== null; ) {
      const page = await this.ask(`${path}${path.includes('?') ? '&' : '?'}limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`)
      items.push(...page.items)
      cursor = page.nextCursor
    }
    return items
  }

  // A few at a time, in order.
  async each(things, path) {
    const answers = []
    for (let i = 0; i < things.length; i += 4) {
      answers.push(...(await Promise.all(things.slice(i, i + 4).map((thing) => this.ask(path(thing))))))
    }
    return answers
  }
}
