// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The script of an HTML page. The document is the tree, whole and plain; this shows one folder of it at a time, and
// makes the navigation and the search from it. Text goes in as text alone, and what is looked up by a name of somebody
// stands in a Map. The writer leaves out comments, which take lines of their own, and blanks beside signs; so a quote stands
// only round a string, or as \x27.
'use strict';
(() => {
const root = document.documentElement;
const words = document.body.dataset;
const query = text => document.querySelector(text);
const by = id => document.getElementById(id);
const [all, page, top, nav, main, aside, find, hits, said] =
    ['all', 'page', 'top', 'nav', 'main', 'aside', 'find', 'hits', 'said'].map(id => by(':' + id));
const title = document.title;
const phases = (words.phases || '').split('|');

const make = (tag, attributes, ...content) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes))
        element.setAttribute(name, value);
    element.append(...content.filter(one => one !== null && one !== ''));
    return element;
};
const use = (id, name) => {
    const space = 'http://www.w3.org/2000/svg';
    const svg = document.createElementNS(space, 'svg');
    svg.setAttribute('class', name);
    svg.append(document.createElementNS(space, 'use'));
    svg.firstChild.setAttribute('href', '#:' + id);
    return svg;
};
const counted = (text, count) => count === 1 ? text.split('|')[0] : text.split('|')[1].replace('%', count.toLocaleString(root.lang));

// -- the document: an item is the li of a folder or file
const details = item => item.firstElementChild.tagName === 'DETAILS' ? item.firstElementChild : null;
const isFolder = item => !!details(item) || item.classList.contains('d');
const head = item => (details(item) || item).firstElementChild;
const place = item => details(item) ? details(item).children[1] : item;
const name = item => [...head(item).children].find(one => /^(H\d|B)$/.test(one.tagName)).textContent;
const summary = item => head(item).lastElementChild.tagName === 'I' ? head(item).lastElementChild.textContent : '';
const texts = item => details(item) ? [...place(item).children] : [...item.children].slice(1);
const children = item => item === null ? [...all.children] : details(item) && details(item).children[2] ? [...details(item).children[2].children] : [];
const above = item => item.parentElement.closest('li');
const coloured = item => item.closest('li[class^=p],li[class^=b]');
const colour = item => coloured(item) ? coloured(item).className.slice(0, 2) : '';
const phase = item => colour(item)[0] === 'p' ? +colour(item)[1] : 0;
const dot = item => phase(item) ? use('s' + phase(item), 'dot') : null;
const icon = item => {
    const own = head(item).firstElementChild;
    return own.classList.contains('ic') ? own.cloneNode(true) : use(isFolder(item) ? 'i-folder' : 'i-file', 'ic');
};
const items = new Map();
for (const one of all.querySelectorAll('[id]'))
    items.set(one.id, one.tagName === 'DIV' ? one.parentElement.parentElement : one);
const folders = [...items.values()].filter(isFolder);

// -- phases
const chosen = () => +(query('[name=phase]:checked') || {value: 9}).value;
const choose = number => {
    if (by(':p' + number))
        by(':p' + number).checked = true;
    try {
        history.replaceState(null, '', '?phase=' + chosen() + location.hash);
    } catch {
        // A place without addresses of its own: the choice is not remembered there.
    }
    fillTree();
    show(true);
};
const isShown = item => phase(item) <= chosen();

// -- one folder
let current = null;
let wantsFocus = false;
const link = (item, ...content) => make('a', {href: '#' + place(item).id}, ...content);
const section = (label, ...content) => make('section', {class: 'sec'}, make('h2', {tabindex: -1}, label), ...content);
const sections = item => texts(item).flatMap(text => {
    if (text.tagName !== 'DL')
        return [text.cloneNode(true)];
    return [...text.querySelectorAll(':scope > dt')].map(label => {
        const content = label.nextElementSibling;
        return section(label.textContent, make('div', {class: content.className}, ...content.cloneNode(true).childNodes));
    });
});
const kids = (list, marked) => make('ul', {class: 'kids'}, ...list.map(item => {
    const label = isFolder(item) ? link(item, name(item)) : make('b', {class: 'name'}, name(item));
    const row = make('div', {class: 'row'}, label, summary(item) ? make('i', {}, summary(item)) : null);
    if (phase(item))
        row.append(make('span', {class: 'unseen'}, phases[phase(item) - 1]));
    const more = isFolder(item) ? [] : texts(item).map(text => text.cloneNode(true));
    const classes = colour(item) + (item === marked ? ' marked' : '');
    return make('li', {class: classes}, icon(item), row, dot(item), more.length ? make('div', {class: 'more'}, ...more) : null);
}));
const crumbs = item => {
    const path = [];
    for (let one = above(item); one; one = above(one))
        path.unshift(link(one, name(one)));
    return make('nav', {class: 'crumbs', 'aria-label': words.path}, make('a', {href: '#:top'}, title), ...path, name(item));
};
const later = item => {
    const button = make('button', {}, words.show.replace('%1', phases[phase(item) - 1]));
    button.onclick = () => choose(phase(item));
    return make('div', {class: 'note ' + colour(item)}, words.later, button);
};
const turns = item => {
    const shown = folders.filter(one => isShown(one) || one === item);
    const at = shown.indexOf(item);
    const turn = (to, rel, label) => {
        if (!to)
            return null;
        const turned = link(to, make('span', {}, label), name(to));
        turned.rel = rel;
        return turned;
    };
    return make('nav', {class: 'turns'}, turn(shown[at - 1], 'prev', words.previous), turn(shown[at + 1], 'next', words.next));
};
const fillAside = item => {
    const labels = [...page.querySelectorAll('.sec > h2')];
    const list = make('ul', {}, ...labels.map(label => {
        const jump = make('a', {href: '#' + place(item).id}, label.textContent);
        jump.onclick = event => {
            event.preventDefault();
            label.scrollIntoView();
            label.focus({preventScroll: true});
        };
        return make('li', {}, jump);
    }));
    const side = (label, content) => make('section', {class: 'side'}, make('h2', {}, label), content);
    const below = place(item).parentElement;
    const inside = below.querySelectorAll('ul div[id], ul li.d').length;
    const files = below.querySelectorAll('ul [id]').length - inside;
    const counts = counted(words.folders, inside) + ', ' + counted(words.files, files);
    aside.replaceChildren(...labels.length ? [side(words.onpage, list)] : [], side(words.in, make('p', {}, counts)));
};
const fillPage = (item, marked) => {
    const heading = make('h1', {tabindex: -1}, name(item));
    const chip = phase(item) ? make('span', {class: 'chip'}, dot(item), phases[phase(item) - 1]) : null;
    const inside = children(item);
    page.replaceChildren(crumbs(item), make('div', {class: 'title ' + colour(item)}, icon(item), heading, chip),
        summary(item) ? make('p', {class: 'lead'}, summary(item)) : '', isShown(item) ? '' : later(item),
        make('div', {class: 'body'}, ...sections(item)), inside.length ? section(words.inside, kids(inside, marked)) : '', turns(item));
    fillAside(item);
};
const itemOf = fragment => {
    try {
        const path = decodeURIComponent(fragment).split('/').map(part => encodeURIComponent(part)
            .replace(/[!\x27()*]/g, sign => '%' + sign.charCodeAt(0).toString(16).toUpperCase()));
        return items.get(fragment) || items.get(path.join('/')) || null;
    } catch {
        return null;
    }
};
const show = stays => {
    const fragment = location.hash.slice(1);
    if (fragment === ':main') {
        main.focus();
        return;
    }
    const item = itemOf(fragment);
    const folder = item && !isFolder(item) ? above(item) : item;
    document.querySelectorAll('.here').forEach(one => one.classList.remove('here'));
    root.classList.toggle('one', !!folder);
    if (!stays)
        close();
    page.hidden = !folder;
    top.hidden = !!folder && !matchMedia('print').matches;
    document.title = folder ? name(folder) + ' – ' + title : title;
    current = item;
    if (folder) {
        folder.classList.add('here');
        fillPage(folder, item);
    } else {
        fillList(item);
    }
    reveal(item);
    if (stays)
        return;
    const marked = query('.marked');
    if (marked)
        marked.scrollIntoView({block: 'center'});
    else if (fragment === ':map' && by(':map'))
        by(':map').scrollIntoView();
    else
        scrollTo(0, 0);
    if (wantsFocus)
        (folder ? page : top).querySelector('h1').focus({preventScroll: true});
    wantsFocus = false;
};
const fillList = marked => {
    if (by(':list'))
        by(':list').remove();
    const list = kids(children(null), marked);
    list.id = ':list';
    top.append(list);
};
const go = (item, focuses) => {
    wantsFocus = focuses;
    try {
        history[item === current ? 'replaceState' : 'pushState'](null, '', '#' + place(item).id);
        show();
    } catch {
        location.hash = place(item).id;
    }
};

// -- the tree
const tree = make('div', {role: 'tree', 'aria-label': nav.getAttribute('aria-label')});
const open = new Set();
let rows = new Map();
const level = row => +row.getAttribute('aria-level');
const rowsOf = (list, depth) => {
    const shown = list.filter(isShown);
    return shown.flatMap((item, at) => {
        const inside = children(item).filter(isShown);
        const label = name(item) + (phase(item) ? ', ' + phases[phase(item) - 1] : '');
        const row = make('div', {role: 'treeitem', 'aria-level': depth, 'aria-posinset': at + 1, 'aria-setsize': shown.length,
            'aria-label': label, tabindex: -1, class: colour(item)},
            use('i-chevron-right', 'ic turn'), icon(item), make('span', {class: 'name'}, name(item)), dot(item));
        row.style.setProperty('--d', Math.min(depth - 1, 12));
        rows.set(row, item);
        rows.set(item, row);
        if (!inside.length)
            return [row];
        row.setAttribute('aria-expanded', open.has(item));
        return open.has(item) ? [row, ...rowsOf(inside, depth + 1)] : [row];
    });
};
const fillTree = () => {
    const focused = rows.get(document.activeElement);
    rows = new Map();
    tree.replaceChildren(...rowsOf(children(null), 1));
    rove(rows.get(focused) || rows.get(current) || tree.firstElementChild);
    if (rows.get(focused))
        rows.get(focused).focus();
};
const rove = row => {
    tree.querySelectorAll('[tabindex="0"]').forEach(one => { one.tabIndex = -1; });
    if (row)
        row.tabIndex = 0;
};
const move = row => {
    if (!row)
        return;
    rove(row);
    row.focus();
};
const turn = (row, opens) => {
    const item = rows.get(row);
    if (!row.hasAttribute('aria-expanded') || open.has(item) === opens)
        return;
    row.setAttribute('aria-expanded', opens);
    if (opens) {
        open.add(item);
        row.after(...rowsOf(children(item), level(row) + 1));
        return;
    }
    open.delete(item);
    while (row.nextElementSibling && level(row.nextElementSibling) > level(row))
        row.nextElementSibling.remove();
};
const reveal = item => {
    let isNew = false;
    for (let one = item && above(item); one; one = above(one)) {
        isNew = isNew || !open.has(one);
        open.add(one);
    }
    if (isNew)
        fillTree();
    tree.querySelectorAll('[aria-current]').forEach(one => one.removeAttribute('aria-current'));
    const row = rows.get(item);
    if (!row || !row.isConnected)
        return;
    row.setAttribute('aria-current', 'page');
    if (!tree.contains(document.activeElement))
        rove(row);
    row.scrollIntoView({block: 'nearest'});
};
const parentRow = row => {
    let one = row.previousElementSibling;
    while (one && level(one) >= level(row))
        one = one.previousElementSibling;
    return one;
};
const siblings = row => [...tree.children].filter(one => level(one) === level(row) && parentRow(one) === parentRow(row));
const jump = (row, letter) => {
    const list = [...tree.children];
    const at = list.indexOf(row) + 1;
    move([...list.slice(at), ...list.slice(0, at)].find(one => folded(name(rows.get(one))).startsWith(letter)));
};
tree.onkeydown = event => {
    const row = event.target;
    if (event.ctrlKey || event.metaKey || event.altKey || !rows.has(row))
        return;
    const isOpen = row.getAttribute('aria-expanded');
    const inward = () => isOpen === 'false' ? turn(row, true) : isOpen && move(row.nextElementSibling);
    const outward = () => isOpen === 'true' ? turn(row, false) : move(parentRow(row));
    const keys = new Map([
        ['ArrowDown', () => move(row.nextElementSibling)],
        ['ArrowUp', () => move(row.previousElementSibling)],
        ['Home', () => move(tree.firstElementChild)],
        ['End', () => move(tree.lastElementChild)],
        ['ArrowRight', root.dir === 'rtl' ? outward : inward],
        ['ArrowLeft', root.dir === 'rtl' ? inward : outward],
        ['Enter', () => go(rows.get(row), true)],
        [' ', () => go(rows.get(row), false)],
        ['*', () => siblings(row).forEach(one => turn(one, true))],
    ]);
    const letter = event.key.length === 1 ? folded(event.key) : '';
    const act = keys.get(event.key) || (letter && (() => jump(row, letter)));
    if (!act)
        return;
    event.preventDefault();
    act();
};
tree.onclick = event => {
    const row = event.target.closest('[role=treeitem]');
    if (!row)
        return;
    move(row);
    if (event.target.closest('.turn')) {
        turn(row, !open.has(rows.get(row)));
        return;
    }
    turn(row, true);
    go(rows.get(row), false);
};

// -- search
const folded = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const plain = item => texts(item).flatMap(one => [...one.querySelectorAll('dt, dd, li, p')].concat(one)).filter(one => !one.querySelector('p, li, dd')).map(one => one.textContent).join(' ');
let index = null;
let found = [];
const entries = () => index = index || [...items].map(([id, item]) => ({item, name: folded(name(item)), path: folded(decodeURIComponent(id)),
    summary: folded(summary(item)), text: folded(plain(item))}));
const rank = (entry, query, parts) => {
    const where = [entry.name === query, entry.name.startsWith(query), entry.name.includes(query), entry.path.includes(query),
        entry.summary.includes(query), entry.text.includes(query),
        parts.every(part => [entry.path, entry.summary, entry.text].some(text => text.includes(part)))];
    return where.indexOf(true);
};
const why = (item, query) => {
    const text = plain(item);
    const at = folded(text).indexOf(query);
    if (at < 0 || folded(text).length !== text.length)
        return null;
    const from = text.indexOf(' ', Math.max(0, at - 28)) + 1;
    if (from > at)
        return null;
    return make('span', {class: 'why'}, (from ? '…' : '') + text.slice(from, at), make('mark', {}, text.slice(at, at + query.length)),
        text.slice(at + query.length, at + query.length + 60) + '…');
};
const option = (one, at, query) => {
    const parent = above(one.item);
    const where = parent ? decodeURIComponent(place(parent).id) + '/' : '';
    const hit = make('div', {role: 'option', id: ':h' + at, 'aria-selected': false, class: colour(one.item)}, icon(one.item),
        make('span', {class: 'name'}, name(one.item)), dot(one.item) || make('span', {}),
        make('span', {class: 'where'}, [where, summary(one.item)].filter(text => text).join(' · ')), one.rank > 4 ? why(one.item, query) : null);
    hit.onclick = () => pick(at);
    return hit;
};
const search = () => {
    const asked = folded(find.value).trim();
    const parts = asked.split(/\s+/);
    const ranked = asked ? entries().map(entry => ({item: entry.item, depth: entry.path.split('/').length, rank: rank(entry, asked, parts)})).filter(one => one.rank >= 0) : [];
    ranked.sort((a, b) => a.rank - b.rank || a.depth - b.depth);
    found = ranked.slice(0, 40);
    hits.replaceChildren(...found.map((one, at) => option(one, at, asked)));
    if (asked && !found.length)
        hits.append(make('div', {class: 'dim'}, words.none));
    said.textContent = asked ? counted(words.found, ranked.length) : '';
    hits.hidden = !asked;
    find.setAttribute('aria-expanded', !!asked);
    find.removeAttribute('aria-activedescendant');
};
const chosenHit = () => hits.querySelector('[aria-selected=true]');
const select = step => {
    const list = [...hits.querySelectorAll('[role=option]')];
    if (!list.length)
        return;
    const at = list.indexOf(chosenHit());
    const next = list[at < 0 ? (step > 0 ? 0 : list.length - 1) : (at + step + list.length) % list.length];
    list.forEach(one => one.setAttribute('aria-selected', one === next));
    find.setAttribute('aria-activedescendant', next.id);
    next.scrollIntoView({block: 'nearest'});
};
const pick = at => {
    const hit = found[at];
    if (!hit)
        return;
    find.value = '';
    search();
    find.blur();
    if (!isShown(hit.item))
        choose(phase(hit.item));
    go(hit.item, true);
};
find.oninput = search;
find.onfocus = () => { hits.hidden = !find.value.trim(); };
find.onblur = () => { hits.hidden = true; };
hits.onmousedown = event => event.preventDefault();
find.onkeydown = event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        select(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
        pick(chosenHit() ? [...hits.children].indexOf(chosenHit()) : 0);
    } else if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        if (!find.value)
            find.blur();
        find.value = '';
        search();
    }
};

// -- theme, contents, paper
const theme = by(':theme');
const isDark = () => root.classList.contains('dark') || (!root.classList.contains('light') && matchMedia('(prefers-color-scheme: dark)').matches);
theme.setAttribute('aria-pressed', isDark());
theme.onclick = () => {
    const dark = !isDark();
    root.classList.toggle('dark', dark);
    root.classList.toggle('light', !dark);
    theme.setAttribute('aria-pressed', dark);
};
const contents = by(':contents');
const close = () => {
    root.classList.remove('open');
    contents.setAttribute('aria-expanded', false);
};
contents.onclick = () => {
    const opens = root.classList.toggle('open');
    root.style.setProperty('--head', query('header').offsetHeight + 'px');
    contents.setAttribute('aria-expanded', opens);
    if (opens)
        move(tree.querySelector('[tabindex="0"]'));
};
addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        find.focus();
        find.select();
    } else if (event.key === 'Escape' && root.classList.contains('open')) {
        close();
        contents.focus();
    }
});
let opened = [];
addEventListener('beforeprint', () => {
    top.hidden = false;
    opened = [...(query('li.here') || document).querySelectorAll('details:not([open])')];
    for (let one = query('li.here'); one; one = above(one))
        if (details(one) && !details(one).open)
            opened.push(details(one));
    opened.forEach(one => { one.open = true; });
});
addEventListener('afterprint', () => {
    opened.forEach(one => { one.open = false; });
    top.hidden = root.classList.contains('one');
});
document.querySelectorAll('[name=phase]').forEach(radio => { radio.onchange = () => choose(+radio.value); });
if (/Mac|iP(hone|ad)/.test(navigator.platform))
    query('header kbd').textContent = '⌘ K';

root.classList.add('js');
nav.append(tree);
const first = by(':p' + new URLSearchParams(location.search).get('phase'));
if (first)
    first.checked = true;
fillTree();
addEventListener('hashchange', () => {
    wantsFocus = true;
    show();
});
top.querySelector('h1').tabIndex = -1;
show();
})();
