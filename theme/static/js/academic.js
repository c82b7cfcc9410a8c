/* What a page can do beyond being read: choose colours, filter, search, copy, embed. Nothing here is needed to read it. */
(() => {
  "use strict";
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);
  /** "Müller & Söhne" -> "muller & sohne": how words are compared. */
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = (text) => fold(text).split(/\s+/).filter(Boolean);

  /* Colours: automatic, light, dark; remembered on this device only. */
  const button = one(".scheme");
  if (button) {
    const names = ["", "light", "dark"];
    const labels = button.dataset.labels.split("|");
    const show = () => { one("span", button).textContent = labels[Math.max(0, names.indexOf(root.dataset.scheme || ""))]; };
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

  /* What scrolls sideways can be reached and scrolled by keyboard. */
  const watch = new ResizeObserver((seen) => {
    for (const { target } of seen) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    }
  });
  for (const box of all("pre, .table-scroll, .prose table, .prose math[display=block]")) watch.observe(box);

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

  /* An index of the site, fetched when it is first wanted. */
  const indexes = new Map();
  const index = (url) => {
    if (!indexes.has(url)) {
      indexes.set(url, fetch(url).then((answer) => answer.json()).then((items) => items.map((item) => ({ ...item, folded: fold(`${item.title} ${item.text || ""} ${item.more || ""} ${item.year || ""}`) }))));
      indexes.get(url).catch(() => indexes.delete(url)); // asked again next time
    }
    return indexes.get(url);
  };
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
    const found = document.createElement("ul");
    found.className = "entries";
    let entries;
    const read = () => {
      entries ||= years.flatMap((year) => all(".entry", year.row).map((node) => ({
        node, year, hidden: false,
        folded: fold(all(".entry-title, .authors, .venue", node).map((part) => part.textContent).join(" ") + " " + node.dataset.year),
        facets: Object.fromEntries(facets.map((facet) => [facet, (node.dataset[facet] || "").split("|")])),
      })));
      return entries;
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
    let kept = [];
    const more = () => found.append(...kept.splice(0, 50).map((item) => line(item)));
    const end = new IntersectionObserver((seen) => {
      if (!seen.some((entry) => entry.isIntersecting)) return;
      end.disconnect();
      more();
      if (kept.length) end.observe(found.lastChild);
    }, { rootMargin: "800px" });
    const listed = () => {
      end.disconnect();
      found.replaceChildren();
      more();
      if (kept.length) end.observe(found.lastChild);
    };
    let latest = 0;
    const apply = async () => {
      const query = words(input.value);
      const chosen = state();
      const busy = query.length > 0 || Object.keys(chosen).length > 0;
      const turn = ++latest;
      const items = busy && form.dataset.index && total > read().length && await index(form.dataset.index).catch(() => null);
      if (turn !== latest) return; // another filter was chosen meanwhile
      let count = 0;
      if (items) {
        kept = items.filter((item) => item.kind === "publication" && query.every((word) => item.folded.includes(word)) && Object.entries(chosen).every(([facet, value]) => [].concat(item[facet] || []).includes(value)));
        count = kept.length;
        for (const year of years) year.row.hidden = true;
        listed();
        if (!found.isConnected) nothing.before(found);
      } else if (!busy && total > read().length) {
        count = total;
        for (const year of years) { year.row.hidden = false; year.seen = -1; year.label.textContent = year.text; }
        for (const entry of read()) if (entry.hidden) entry.hidden = entry.node.hidden = false;
        found.remove();
      } else {
        for (const year of years) year.count = 0;
        for (const entry of read()) {
          const keep = query.every((word) => entry.folded.includes(word)) && Object.entries(chosen).every(([facet, value]) => entry.facets[facet].includes(value));
          if (keep === entry.hidden) { entry.hidden = !keep; entry.node.hidden = !keep; }
          if (keep) { count += 1; entry.year.count += 1; }
        }
        for (const year of years) {
          if (year.seen !== year.count) { year.seen = year.count; year.row.hidden = !year.count; }
          year.label.textContent = busy ? notes.shown.replace("{n}", year.count) : year.text;
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
    form.addEventListener("focusin", () => { if (form.dataset.index && total > read().length) index(form.dataset.index).catch(() => {}); }, { once: true });
    recall();
    (window.requestIdleCallback || setTimeout)(read);
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

  /* The search page: Pagefind where it was built, else the site's own index. */
  const search = one(".search-page");
  if (search) {
    const input = one("input", search);
    const status = one(".found", search);
    const results = one(".results", search);
    const { index: url, pagefind, none, many } = search.dataset;
    const ask = async (text) => {
      if (pagefind) {
        try {
          const engine = await import(new URL(pagefind, location.href));
          const answer = await engine.search(text);
          const pages = await Promise.all(answer.results.slice(0, 30).map((hit) => hit.data()));
          return pages.map((page) => ({ title: page.meta.title, url: page.url, text: page.excerpt.replace(/<[^>]*>/g, "") }));
        } catch { /* not built: the index below */ }
      }
      if (!url) return [];
      const query = words(text);
      return (await index(url)).map((item) => ({ item, title: fold(item.title) }))
        .filter(({ item }) => query.every((word) => item.folded.includes(word)))
        .sort((a, b) => query.filter((word) => b.title.includes(word)).length - query.filter((word) => a.title.includes(word)).length)
        .map(({ item }) => item);
    };
    let turn = 0;
    const run = async () => {
      const mine = ++turn;
      const text = input.value.trim();
      history.replaceState(null, "", text ? `?q=${encodeURIComponent(text)}` : location.pathname);
      const items = text ? await ask(text) : [];
      if (mine !== turn) return;
      results.replaceChildren(...items.slice(0, 50).map((item) => line(item, "h2")));
      status.textContent = text ? (items.length ? many.replace("{n}", items.length) : none) : "";
    };
    let timer;
    input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(run, 120); });
    one("form", search).addEventListener("submit", (event) => { event.preventDefault(); run(); });
    input.value = new URLSearchParams(location.search).get("q") || "";
    if (input.value) run(); else input.focus({ preventScroll: true });
  }
})();
