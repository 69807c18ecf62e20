// The data of the page: JSON, or JSON compressed and in letters, each part unpacked when it is first asked for.
const unpacked = async (stored) => {
  if (stored.type === "application/json") return JSON.parse(stored.textContent);
  const bytes = Uint8Array.from(atob(stored.textContent), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).json();
};
const asked = new Map();
const part = (name) => {
  if (!asked.has(name)) {
    const stored = document.getElementById(`data-${name}`);
    asked.set(name, unpacked(stored));
    stored.remove();
  }
  return asked.get(name);
};
const element = (name, text = "", attributes = {}) => {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};
const collator = new Intl.Collator("en", { numeric: true });
