// Without semicolons, what is removed must not join its neighbours.
// Seen in the style that starts such lines with a semicolon.
const params = new URLSearchParams()
const KEY = 'abcdefghijklmnopqrstuv(('
params.set('site', 'so')
params.set('key', KEY) // want "SE001"

;(async () => {
  const r = await fetch('https://api.stackexchange.com/2.3/tags?' + params)
  console.log(r.status)
})()
