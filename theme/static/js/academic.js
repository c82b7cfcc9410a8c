/* What a page can do beyond being read: choose colours, filter, search, copy, embed. Nothing here is needed to read it. */
(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);
  /** "Müller & Söhne" -> "muller & sohne": how words are compared. */
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = (text) => fold(text).split(/\s+/).filter(Boolean);

  /* An index of the site, fetched when it is first wanted. A question is words, facets and a kind; the answer has the
     number of what is found and some of it. Reading thousands of papers takes a while, so a worker does it: this very file. */
  const finder = () => {
    const indexes = new Map();
    let asked = "";
    let found = [];
    const read = async (url) => (await (await fetch(url)).json()).map((item) => ({ item, title: fold(item.title), text: fold(`${item.title} ${item.text || ""} ${item.more || ""} ${item.year || ""}`) }));
    return async ({ url, query = [], chosen = {}, kind = "", from = 0, length = 50 }) => {
      if (!indexes.has(url)) {
        indexes.set(url, read(url));
        indexes.get(url).catch(() => indexes.delete(url)); // asked again next time
      }
      const index = await indexes.get(url);
      const question = JSON.stringify([url, query, chosen, kind]);
      if (asked !== question) {
        const wanted = Object.entries(chosen);
        found = index.filter(({ item, text }) => (!kind || item.kind === kind) && query.every((word) => text.includes(word)) && wanted.every(([facet, value]) => [].concat(item[facet] || []).includes(value)));
        if (!kind) { // the search page: titles first
          const rank = new Map(found.map((hit) => [hit, query.filter((word) => hit.title.includes(word)).length]));
          found.sort((a, b) => rank.get(b) - rank.get(a));
        }
        asked = question;
      }
      return { total: found.length, items: found.slice(from, from + length).map(({ item }) => item) };
    };
  };
  if (typeof document === "undefined") {
    const find = finder();
    addEventListener("message", async ({ data }) => {
      const answer = await find(data).catch(() => null);
      postMessage({ turn: data.turn, answer });
    });
    return;
  }
  const root = document.documentElement;
  const file = document.currentScript?.src;
  const waiting = new Map();
  let ask = (question) => { // the worker starts with the first question
    const near = finder();
    try {
      const worker = new Worker(file);
      let turn = 0;
      worker.addEventListener("message", ({ data }) => { waiting.get(data.turn)?.done(data.answer); waiting.delete(data.turn); });
      worker.addEventListener("error", () => { // not allowed here: the page itself reads the index
        ask = near;
        for (const { question, done } of waiting.values()) near(question).then(done, () => done(null));
        waiting.clear();
      });
      ask = (question) => new Promise((done) => { waiting.set(++turn, { question, done }); worker.postMessage({ ...question, turn }); });
    } catch { ask = near; }
    return ask(question);
  };
  const find = (url, question = {}) => ask({ ...question, url: new URL(url, location.href).href }).catch(() => null);
  const idle = window.requestIdleCallback || ((task) => setTimeout(task, 50));

  /* Colours: automatic, light, dark; remembered on this device only. */
  const button = one(".scheme");
  if (button) {
    const names = ["", "light", "dark"];
    const labels = button.dataset.labels.split("|");
    const show = () => {
      const label = labels[Math.max(0, names.indexOf(root.dataset.scheme || ""))];
      const shown = one("span", button);
      if (shown.textContent !== label) shown.textContent = label; // else all styles would be asked anew
    };
    button.addEventListener("click", () => {
      const next = names[(names.indexOf(root.dataset.scheme || "") + 1) % 3];
      if (next) root.dataset.scheme = next; else delete root.dataset.scheme;
      try { if (next) localStorage.setItem("scheme", next); else localStorage.removeItem("scheme"); } catch { /* private mode */ }
      show();
    });
    show();
  }

  /* The menu closes by Escape and by a click elsewhere. */
  const menu = one(".site-menu");
  if (menu) {
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && menu.open) { menu.open = false; one("summary", menu).focus(); }
    });
    document.addEventListener("click", (event) => { if (menu.open && !menu.contains(event.target)) menu.open = false; });
  }

  /* Ctrl K, or Command K, leads to the search: the field of this page, else the page of the search. */
  document.addEventListener("keydown", (event) => {
    if (event.key !== "k" || event.shiftKey || event.altKey || event.ctrlKey === event.metaKey) return;
    const field = one("main input[type=search]");
    const link = one(".site-search");
    if (!field && !link) return;
    event.preventDefault();
    if (field) field.focus(); else link.click();
  });

  /* What scrolls sideways can be reached and scrolled by keyboard. */
  const watch = new ResizeObserver((seen) => {
    for (const { target } of seen) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    }
  });
  for (const box of all("pre, .table-scroll, .carousel-inner, .swiper-wrapper, .slides, .slideshow-container, .owl-carousel, .prose table, .prose math[display=block]")) watch.observe(box);

  /* A picture that does not come leaves the ground of its place, and a monogram on it. */
  const framed = ".face img, img.portrait-face, .area img, .entry-thumb img";
  const lost = (image) => { if (image.matches?.(framed)) image.classList.add("is-lost"); };
  addEventListener("error", ({ target }) => lost(target), true);
  for (const image of all(framed)) if (image.complete && !image.naturalWidth) lost(image);

  /* What is far below is laid out a little at a time once the page stands, so that whoever photographs it has the
     whole; a list of hundreds stays light. */
  let far = null;
  const near = () => {
    far ??= all(".entry").length > 150 ? [] : all("main > .part, main > .call-row, main > .funders-row, .year-row, .entries > .entry, .cite > pre").filter((node) => getComputedStyle(node).contentVisibility === "auto");
    for (const node of far.splice(0, 2)) node.style.contentVisibility = "visible";
    if (far.length) requestAnimationFrame(() => idle(near));
  };
  addEventListener("load", () => idle(near));

  /* So do the letters that few pages have: none waits for them. */
  const faces = () => {
    if (root.dataset.type === "system" || one('link[href$="/faces.css"]')) return;
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = new URL("../css/faces.css", file);
    document.head.append(sheet);
  };
  addEventListener("load", () => requestAnimationFrame(() => idle(faces)));

  /* Copy a reference. */
  document.addEventListener("click", async (event) => {
    const copy = event.target.closest("[data-copy]");
    if (!copy) return;
    const place = copy.closest(".fold-body, .cite");
    const text = copy.dataset.text || one(copy.dataset.copy === "citation" ? ".citation" : "pre", place).textContent.trim();
    await navigator.clipboard.writeText(text);
    const label = copy.textContent;
    copy.textContent = one("main").dataset.copied || "✓";
    setTimeout(() => { copy.textContent = label; }, 1500);
  });

  /* Embeds ask another host only when someone clicks. */
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".embed > a[data-embed], .embed > button[data-embed]");
    if (!link) return;
    event.preventDefault();
    const frame = document.createElement("iframe");
    frame.src = link.dataset.embed;
    frame.title = link.textContent.trim();
    frame.allowFullscreen = true;
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    link.replaceWith(frame);
    frame.focus();
  });

  /* So do scripts of other hosts, and those that came after them: each in turn, then what they wait for. */
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button.later");
    if (!button) return;
    button.remove();
    document.write = document.writeln = () => {}; // after the page has loaded they would wipe it away
    for (const asleep of document.querySelectorAll("script[data-later]")) {
      const script = document.createElement("script");
      const far = asleep.dataset.later;
      if ("module" in asleep.dataset) script.type = "module";
      if (far) script.src = far;
      else script.textContent = asleep.textContent;
      const done = far && new Promise((end) => { script.onload = script.onerror = end; });
      asleep.replaceWith(script);
      await done;
    }
    document.dispatchEvent(new Event("DOMContentLoaded"));
    dispatchEvent(new Event("load"));
  });

  /* What is found in the index, as it is listed. */
  const line = (item, level = "h3") => {
    const row = document.createElement("li");
    const head = document.createElement(level);
    const link = document.createElement("a");
    const text = document.createElement("p");
    row.className = "entry is-bare";
    head.className = "entry-title";
    text.className = "authors";
    link.href = item.url;
    link.textContent = item.title;
    text.textContent = [item.text, item.year].filter(Boolean).join(", ");
    head.append(link);
    const body = document.createElement("div");
    body.append(head, text);
    row.append(body);
    return row;
  };

  /* Each entry of a page's own text, and what is hidden with the last of those that it holds: headings, lists, years. */
  const above = (list, years) => {
    const rows = new Map(years.map((year) => [year.row, year]));
    const row = (node) => rows.get(node) || rows.set(node, { row: node, seen: -1 }).get(node);
    const found = [];
    let headings = [];
    for (const numbered of all("ol:has(> .written)", list)) { // each keeps its number when others are hidden
      const items = [...numbered.children];
      const step = numbered.reversed ? -1 : 1;
      let number = numbered.hasAttribute("start") || step > 0 ? numbered.start : items.length;
      for (const item of items) {
        if (!item.hasAttribute("value")) item.value = number;
        number = item.value + step;
      }
    }
    for (const node of all("[data-level], .written", list)) {
      const level = Number(node.dataset.level);
      if (level) {
        headings = headings.filter((heading) => heading.dataset.level < level).concat(node);
        continue;
      }
      const boxes = headings.slice();
      for (let box = node.parentElement; box !== list; box = box.parentElement) if (box.matches("ul, ol, table, .row, .year-row")) boxes.push(box);
      if (node.matches("dt + dd")) boxes.push(node.previousElementSibling);
      found.push([boxes.map(row), node]);
    }
    return found;
  };

  /* Publications: words and facets, kept in the address. */
  const form = one(".publication-filters");
  const list = one(".publication-list");
  if (form && list) {
    const input = one("input", form);
    const chips = all(".chip", form);
    const output = one(".found output", form);
    const notes = one(".found", form).dataset;
    const reset = one(".reset", form);
    const nothing = one(".nothing-found");
    const total = Number(list.dataset.total);
    const facets = [...new Set(chips.map((chip) => chip.dataset.facet))];
    const years = all(".year-row", list).map((row) => ({ row, label: one(".year-count", row), text: one(".year-count", row).textContent, seen: -1 }));
    const written = list.matches(".is-written");
    const found = document.createElement("ul");
    found.className = "entries";
    const split = !written && form.dataset.index && total > all(".entry", list).length;
    /* Entries are read a few at a time while nothing else happens; the first filter reads what is left. */
    const unread = written ? above(list, years) : years.flatMap((year) => all(".entry", year.row).map((node) => [[year], node]));
    const entries = [];
    const read = (most = unread.length) => {
      for (const [rows, node] of unread.splice(0, most)) {
        const said = written ? [...node.childNodes].filter((part) => !part.matches?.(".actions")) : all(".entry-title, .authors, .venue", node);
        entries.push({
          node, rows, hidden: false, papers: node.dataset.paper?.split("|") || [node],
          folded: fold(said.map((part) => part.textContent).join(" ") + " " + node.dataset.year),
          facets: Object.fromEntries(facets.map((facet) => [facet, (node.dataset[facet] || "").split("|")])),
        });
      }
      return entries;
    };
    const ahead = () => { read(20); if (unread.length) idle(ahead); };
    /* What is shown and hidden again and again is laid out only where the reader is. */
    let whole = true;
    const lighten = () => {
      if (!whole) return;
      whole = false;
      far = far ? far.filter((node) => !list.contains(node)) : [];
      for (const node of all("[style]", list)) node.style.contentVisibility = "";
    };
    const state = () => {
      const chosen = {};
      for (const chip of chips) if (chip.ariaPressed === "true" && chip.dataset.value) chosen[chip.dataset.facet] = chip.dataset.value;
      return chosen;
    };
    const press = (facet, value) => {
      for (const chip of chips) if (chip.dataset.facet === facet) chip.ariaPressed = String(chip.dataset.value === (value || ""));
    };
    /* A list split by year shows part of the papers: the others are found in the index, and listed as the reader gets to them. */
    let kept = null; // the question whose answer is listed
    let left = 0;
    const more = async () => {
      const question = kept;
      const from = found.childElementCount;
      if (left) show(question, await find(form.dataset.index, { ...question, from }));
    };
    const show = (question, answer) => {
      if (question !== kept || !answer) return;
      found.append(...answer.items.map((item) => line(item)));
      left = answer.total - found.childElementCount;
      if (left > 0) end.observe(found.lastChild);
    };
    const end = new IntersectionObserver((seen) => {
      if (!seen.some((entry) => entry.isIntersecting)) return;
      end.disconnect();
      more();
    }, { rootMargin: "800px" });
    let latest = 0;
    const apply = async () => {
      const query = words(input.value);
      const chosen = state();
      const busy = query.length > 0 || Object.keys(chosen).length > 0;
      const turn = ++latest;
      const question = { query, chosen, kind: "publication" };
      const answer = busy && split ? await find(form.dataset.index, question) : null;
      if (turn !== latest) return; // another filter was chosen meanwhile
      let count = 0;
      list.classList.toggle("is-filtered", busy);
      lighten();
      end.disconnect();
      kept = null;
      if (answer) {
        count = answer.total;
        for (const year of years) year.row.hidden = true;
        found.replaceChildren();
        kept = question;
        show(question, answer);
        if (!found.isConnected) nothing.before(found);
      } else if (!busy && split) {
        count = total;
        for (const year of years) { year.row.hidden = false; year.seen = -1; year.label.textContent = year.text; }
        for (const entry of entries) if (entry.hidden) entry.hidden = entry.node.hidden = false;
        found.remove();
      } else {
        const shown = new Set();
        const below = []; // what comes back far down follows when nothing else happens
        let place = 0;
        for (const entry of read()) for (const row of entry.rows) row.count = 0;
        for (const entry of entries) {
          const keep = query.every((word) => entry.folded.includes(word)) && Object.entries(chosen).every(([facet, value]) => entry.facets[facet].includes(value));
          place += keep;
          if (keep && entry.hidden && place > 10) below.push(entry);
          else if (keep === entry.hidden) entry.hidden = entry.node.hidden = !keep;
          if (keep) {
            for (const paper of entry.papers) shown.add(paper);
            for (const row of entry.rows) row.count += 1;
          }
        }
        count = shown.size;
        const follow = () => {
          if (turn !== latest) return;
          for (const entry of below.splice(0, 25)) entry.hidden = entry.node.hidden = false;
          if (below.length) idle(follow);
        };
        if (below.length) idle(follow);
        for (const row of new Set(entries.flatMap((entry) => entry.rows))) {
          if (row.seen !== row.count) { row.seen = row.count; row.row.hidden = !row.count; }
          const text = row.label && (busy ? notes.shown.replace("{n}", row.count) : row.text);
          if (text && row.label.textContent !== text) row.label.textContent = text;
        }
      }
      nothing.hidden = count > 0;
      reset.hidden = !busy;
      output.textContent = count === 1 ? notes.one : notes.many.replace("{n}", count);
    };
    const remember = () => setTimeout(() => { // a task of its own: browsers take their time over an address
      const address = new URLSearchParams(state());
      if (input.value.trim()) address.set("q", input.value.trim());
      const query = address.toString();
      history.replaceState(null, "", query ? `?${query}` : location.pathname);
    });
    const recall = () => {
      const address = new URLSearchParams(location.search);
      input.value = address.get("q") || "";
      for (const facet of facets) press(facet, address.get(facet));
      if (address.size || [...address].length) apply();
    };
    let timer;
    input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(() => { apply(); remember(); }, 80); });
    form.addEventListener("submit", (event) => { event.preventDefault(); apply(); remember(); });
    form.addEventListener("click", (event) => {
      const chip = event.target.closest(".chip");
      if (chip) press(chip.dataset.facet, chip.ariaPressed === "true" ? "" : chip.dataset.value);
      else if (event.target === reset) { input.value = ""; for (const facet of facets) press(facet, ""); input.focus(); }
      else return;
      apply();
      remember();
    });
    window.addEventListener("popstate", recall);
    form.addEventListener("focusin", () => { if (split) find(form.dataset.index, { length: 0 }); else lighten(); }, { once: true });
    recall();
    if (!split) idle(ahead);
  }

  /* People: one topic at a time, kept in the address. */
  const people = one(".people-filters");
  if (people) {
    const chips = all(".chip", people);
    const cards = all("[data-role]");
    const choose = (value) => {
      for (const chip of chips) chip.ariaPressed = String(chip.dataset.value === value);
      for (const card of cards) card.hidden = Boolean(value) && !card.dataset.topics.split("|").includes(value);
      for (const group of all(".group")) group.hidden = !one("[data-role]:not([hidden])", group);
    };
    people.addEventListener("click", (event) => {
      const chip = event.target.closest(".chip");
      if (!chip) return;
      const value = chip.ariaPressed === "true" ? "" : chip.dataset.value;
      choose(value);
      history.replaceState(null, "", value ? `?topic=${encodeURIComponent(value)}` : location.pathname);
    });
    const start = new URLSearchParams(location.search).get("topic");
    if (chips.some((chip) => chip.dataset.value === start)) choose(start);
  }

  /* A place whose name had blanks is written without them: a link of elsewhere still leads there. */
  if (location.hash.includes("%20")) location.replace(location.hash.replace(/(%20)+/g, "-"));

  /* The search page: Pagefind where it was built, else the site's own index. */
  const search = one(".search-page");
  if (search) {
    const input = one("input", search);
    const status = one(".found", search);
    const results = one(".results", search);
    const { index: url, pagefind, none, many } = search.dataset;
    const look = async (text) => {
      if (pagefind) {
        try {
          const engine = await import(new URL(pagefind, location.href));
          const answer = await engine.search(text);
          const pages = await Promise.all(answer.results.slice(0, 30).map((hit) => hit.data()));
          return { total: pages.length, items: pages.map((page) => ({ title: page.meta.title, url: page.url, text: page.excerpt.replace(/<[^>]*>/g, "") })) };
        } catch { /* not built: the index below */ }
      }
      return (url && await find(url, { query: words(text) })) || { total: 0, items: [] };
    };
    let turn = 0;
    const run = async () => {
      const mine = ++turn;
      const text = input.value.trim();
      history.replaceState(null, "", text ? `?q=${encodeURIComponent(text)}` : location.pathname);
      const { total, items } = text ? await look(text) : { total: 0, items: [] };
      if (mine !== turn) return;
      results.replaceChildren(...items.map((item) => line(item, "h2")));
      status.textContent = text ? (total ? many.replace("{n}", total) : none) : "";
    };
    let timer;
    input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(run, 120); });
    one("form", search).addEventListener("submit", (event) => { event.preventDefault(); run(); });
    input.value = new URLSearchParams(location.search).get("q") || "";
    if (input.value) run(); else input.focus({ preventScroll: true });
  }
})();
