// What the pages can do beyond reading: everything works without it but this.
(function () {
    'use strict';

    const root = document.documentElement;

    function isDark() {
        return root.dataset.theme === 'dark'
            || (root.dataset.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
    }

    document.querySelectorAll('[data-theme-switch]').forEach(function (button) {
        button.hidden = false;
        button.addEventListener('click', function () {
            root.dataset.theme = isDark() ? 'light' : 'dark';
            document.cookie = 'drawdown_theme=' + root.dataset.theme + '; path=/; max-age=31536000; samesite=lax';
            document.dispatchEvent(new CustomEvent('drawdown:theme'));
        });
    });

    // "/" goes to the search, wherever one is not typing already
    document.addEventListener('keydown', function (event) {
        const typing = /^(input|select|textarea)$/i.test(event.target.tagName) || event.target.isContentEditable;
        const search = document.querySelector('[data-search]');
        if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && search) {
            event.preventDefault();
            search.focus();
        }
    });

    // what is typed into a guided flow stays in this browser until it is recorded
    const DRAFT = 'drawdown.draft.';

    function fields(form) {
        return Array.from(form.elements).filter(function (e) {
            return e.name && e.type !== 'hidden' && e.type !== 'submit' && e.type !== 'button' && e.type !== 'file';
        });
    }

    document.querySelectorAll('form[data-draft]').forEach(function (form) {
        const key = DRAFT + form.dataset.draft;
        const kept = localStorage.getItem(key);
        if (kept && form.dataset.draftFresh === 'true') {
            const values = JSON.parse(kept);
            const resume = form.querySelector('[data-draft-resume]');
            const missing = Object.keys(values).filter(function (name) { return !form.elements[name]; });
            if (resume && missing.length) {
                // there were more parts than the empty form has: the server makes their fields
                Object.keys(values).forEach(function (name) {
                    Array.from(form.querySelectorAll('[name="' + CSS.escape(name) + '"]')).forEach(function (e) { e.disabled = true; });
                    values[name].forEach(function (value) {
                        const field = document.createElement('input');
                        field.type = 'hidden';
                        field.name = name;
                        field.value = value;
                        form.append(field);
                    });
                });
                resume.click();
                return;
            }
            fields(form).forEach(function (field) {
                if (!(field.name in values)) {
                    return;
                }
                if (field.type === 'checkbox' || field.type === 'radio') {
                    field.checked = values[field.name].includes(field.value);
                } else {
                    field.value = values[field.name][0];
                }
            });
            const note = form.querySelector('[data-draft-note]');
            if (note) {
                note.hidden = false;
                note.querySelector('button').addEventListener('click', function () {
                    localStorage.removeItem(key);
                    form.reset();
                    note.hidden = true;
                    form.dispatchEvent(new Event('change', {bubbles: true}));
                });
            }
            form.dispatchEvent(new Event('change', {bubbles: true}));
        }
        form.addEventListener('input', function () {
            const values = {};
            fields(form).forEach(function (field) {
                if ((field.type === 'checkbox' || field.type === 'radio') && !field.checked) {
                    values[field.name] = values[field.name] || [];
                } else {
                    (values[field.name] = values[field.name] || []).push(field.value);
                }
            });
            localStorage.setItem(key, JSON.stringify(values));
        });
    });

    document.querySelectorAll('[data-draft-done]').forEach(function (done) {
        localStorage.removeItem(DRAFT + done.dataset.draftDone);
    });

    // what was wrong is no longer said once it is typed anew; the server says it again if it still is
    document.addEventListener('input', function (event) {
        const field = event.target.closest('.field');
        const error = field && field.querySelector('.error');
        if (!error) {
            return;
        }
        error.remove();
        field.querySelectorAll('[aria-invalid]').forEach(function (input) {
            input.removeAttribute('aria-invalid');
            input.removeAttribute('aria-describedby');
        });
        document.querySelectorAll('[data-problems] a').forEach(function (link) {
            if (link.hash === '#' + event.target.id) {
                link.closest('li').remove();
            }
        });
        document.querySelectorAll('[data-problems]:not(:has(li))').forEach(function (box) { box.remove(); });
    });

    // a form that records something is sent once, however often its button is pressed
    document.addEventListener('submit', function (event) {
        const form = event.target;
        if (form.method !== 'post' || event.defaultPrevented) {
            return;
        }
        if (form.dataset.sent) {
            event.preventDefault();
            return;
        }
        form.dataset.sent = 'true';
    });
    addEventListener('pageshow', function () {
        document.querySelectorAll('form[data-sent]').forEach(function (form) {
            delete form.dataset.sent;
        });
    });

    document.querySelectorAll('[data-print]').forEach(function (button) {
        button.hidden = false;
        button.addEventListener('click', function () { print(); });
    });
}());
