// Messages of the worker in Material: 0 set up, 1 ready, 2 query, 3 result.
const SETUP = 0
const QUERY = 2

// Material itself runs its worker in a frame where there are no workers, as on file://; here
// because the browser cannot slow a worker down as it slows a page.
async function startWorker(url) {
  const frame = document.createElement("iframe")
  frame.hidden = true
  document.body.append(frame)
  const inside = frame.contentWindow
  let answer
  inside.postMessage = (message) => answer(message)
  const script = inside.document.createElement("script")
  script.src = url
  await new Promise((resolve, reject) => {
    script.onload = resolve
    script.onerror = reject
    inside.document.body.append(script)
  })
  return (message) =>
    new Promise((resolve) => {
      answer = ({ data }) => resolve(data)
      inside.dispatchEvent(new inside.MessageEvent("message", { data: message }))
    })
}

export async function open(base) {
  const [ask, response] = await Promise.all([
    startWorker(`${base}worker.js`),
    fetch(`${base}search_index.json`),
  ])
  const { config, docs } = await response.json()
  await ask({ type: SETUP, data: { config, docs, options: { suggest: false } } })
  return {
    async search(query, limit) {
      const { items } = await ask({ type: QUERY, data: query })
      return items.slice(0, limit).map(([{ location, title, text }]) => ({
        id: location.split("/").at(-2),
        nama: title,
        teks: text,
      }))
    },
  }
}
