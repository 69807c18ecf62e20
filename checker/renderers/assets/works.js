// The works, and the sections of those that do not stand on the page at first.
const worksTable = document.getElementById("works-table");
const find = document.getElementById("find");
const works = () => part("works");
const worksGrid = grid(worksTable, {
  name: "Works",
  size: Number(worksTable.dataset.size),
  total: Number(worksTable.dataset.total),
  chosen: async () => {
    const all = await works();
    const wanted = find.elements.work.value.trim().toLowerCase();
    return everyRow(all.length).filter((row) => all[row].work.toLowerCase().includes(wanted));
  },
  keys: async (column, rows) => {
    const all = await works();
    return rows.map((row) => all[row][`${column}_key`] ?? all[row][column]);
  },
  written: async (rows) => {
    const all = await works();
    return rows.map((row) => {
      const work = all[row];
      const made = element("tr", "", { role: "row" });
      made.append(...worksGrid.heads.map((head, index) => {
        const attributes = { "data-label": head.textContent };
        if (index) return element("td", work[head.dataset.column], { role: "cell", ...attributes });
        const name = element("th", "", { role: "rowheader", scope: "row", ...attributes });
        if (work.follows) name.append(element("span", "└ ", { "aria-hidden": "true" }));
        name.append(element("a", work.work, { href: `#${work.anchor}` }));
        return name;
      }));
      return made;
    });
  },
});
find.addEventListener("input", worksGrid.choose);
find.addEventListener("submit", (event) => event.preventDefault());

const goTo = async (anchor) => {
  if (!anchor.startsWith("work-") || document.getElementById(anchor)) return;
  const work = (await works()).find((each) => each.anchor === anchor);
  if (!work) return;
  const [number, index] = work.at;
  const written = (await part(`sections-${number}`))[index];
  if (document.getElementById(anchor)) return;
  const holder = document.createElement("template");
  holder.innerHTML = written;
  const section = holder.content.firstElementChild;
  section.querySelectorAll(".chart").forEach(tellingChart);
  document.getElementById("sections").append(section);
  section.scrollIntoView();
  section.tabIndex = -1;
  section.focus({ preventScroll: true });
};
addEventListener("hashchange", () => goTo(decodeURIComponent(location.hash.slice(1))));
goTo(decodeURIComponent(location.hash.slice(1)));
