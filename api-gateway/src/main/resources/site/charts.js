// Draws the figures of a page from the JSON that stands in it: <script type="application/json" data-chart-of="ID">.
// {kind: 'account' | 'jcurve' | 'bars' | 'holdings' | 'multiples' | 'rates', currency, digits, ...}; amounts in minor units.
(function () {
    'use strict';

    const drawn = [];

    function token(name) {
        return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    }

    function theme() {
        return {
            ink: token('--ink'), soft: token('--ink-soft'), line: token('--line'), strong: token('--line-strong'),
            paper: token('--paper'), bad: token('--bad'),
            colours: [token('--chart-1'), token('--chart-2'), token('--chart-3'), token('--chart-4')]
        };
    }

    function amounts(data) {
        const scale = Math.pow(10, data.digits);
        const full = new Intl.NumberFormat(undefined, {minimumFractionDigits: data.digits, maximumFractionDigits: data.digits});
        const short = new Intl.NumberFormat(undefined, {notation: 'compact', maximumFractionDigits: 1});
        return {
            of: function (minor) { return minor === null || minor === undefined ? null : minor / scale; },
            full: function (value) { return value === null || value === undefined ? '–' : data.currency + ' ' + full.format(value).replace('-', '\u2212'); },
            short: function (value) { return short.format(value).replace('-', '\u2212'); }
        };
    }

    function common(t, axis, tip) {
        return {
            animation: false,
            textStyle: {fontFamily: 'system-ui, sans-serif', color: t.ink},
            color: t.colours,
            grid: {left: 8, right: 96, top: 16, bottom: 8, containLabel: true},
            tooltip: {
                trigger: 'axis', renderMode: 'richText', confine: true, valueFormatter: tip,
                backgroundColor: t.paper, borderColor: t.strong, textStyle: {color: t.ink, fontSize: 13},
                axisPointer: {lineStyle: {color: t.strong}}
            },
            yAxis: {
                type: 'value', scale: false, axisLabel: {color: t.soft, formatter: axis},
                splitLine: {lineStyle: {color: t.line}}, axisLine: {show: false}
            }
        };
    }

    function timeAxis(t) {
        return {type: 'time', axisLabel: {color: t.soft, hideOverlap: true}, axisLine: {lineStyle: {color: t.strong}, onZero: true}, axisTick: {show: false}, splitLine: {show: false}};
    }

    function categories(t, names) {
        return {type: 'category', data: names, axisLabel: {color: t.soft, hideOverlap: true}, axisLine: {lineStyle: {color: t.strong}, onZero: true}, axisTick: {show: false}};
    }

    function zero(t) {
        return {silent: true, symbol: 'none', label: {show: false}, lineStyle: {color: t.strong, type: 'solid', width: 1}, data: [{yAxis: 0}]};
    }

    function named(t, colour) {
        return {show: true, formatter: '{a}', color: colour, fontSize: 13, distance: 6};
    }

    const kinds = {
        // points: [{date, called, distributed, nav}], cumulative
        account: function (data, t) {
            const money = amounts(data);
            const line = function (name, field, colour, step) {
                return {
                    name: name, type: 'line', step: step, showSymbol: false, connectNulls: true, lineStyle: {width: 2}, color: colour,
                    endLabel: named(t, colour), labelLayout: {moveOverlap: 'shiftY'},
                    data: data.points.map(function (p) { return [p.date, money.of(p[field])]; })
                };
            };
            return Object.assign(common(t, money.short, money.full), {
                xAxis: timeAxis(t),
                series: [
                    Object.assign(line('Paid in', 'contributed', t.colours[0], 'end'), {markLine: zero(t)}),
                    line('Distributed', 'distributed', t.colours[1], 'end'),
                    line('Value', 'nav', t.colours[2], false)
                ]
            });
        },
        // points: [{date, net}], cumulative net cash of the partner
        jcurve: function (data, t) {
            const money = amounts(data);
            return Object.assign(common(t, money.short, money.full), {
                xAxis: timeAxis(t),
                series: [{
                    name: 'Net cash', type: 'line', step: 'end', showSymbol: false, lineStyle: {width: 2}, areaStyle: {opacity: .14},
                    endLabel: named(t, t.colours[0]), markLine: zero(t),
                    data: data.points.map(function (p) { return [p.date, money.of(p.net)]; })
                }]
            });
        },
        // points: [{period, called, distributed}], per quarter; what is called is drawn below zero
        bars: function (data, t) {
            const money = amounts(data);
            const option = common(t, money.short, money.full);
            option.grid.right = 16;
            option.grid.top = 32;
            return Object.assign(option, {
                legend: {top: 0, left: 0, itemWidth: 12, itemHeight: 12, textStyle: {color: t.ink, fontSize: 13}},
                xAxis: categories(t, data.points.map(function (p) { return p.period; })),
                series: [
                    {name: 'Called', type: 'bar', barGap: '10%', color: t.colours[0], markLine: zero(t), data: data.points.map(function (p) { return money.of(p.called); })},
                    {name: 'Distributed', type: 'bar', color: t.colours[1], data: data.points.map(function (p) { return money.of(p.distributed); })}
                ]
            });
        },
        // points: [{company, cost, value}], the most valuable first; drawn downwards
        holdings: function (data, t) {
            const money = amounts(data);
            const option = common(t, money.short, money.full);
            const names = categories(t, data.points.map(function (p) { return p.company; }));
            option.grid.right = 16;
            option.grid.top = 32;
            return Object.assign(option, {
                legend: {top: 0, left: 0, itemWidth: 12, itemHeight: 12, textStyle: {color: t.ink, fontSize: 13}},
                xAxis: Object.assign(option.yAxis, {axisLabel: {color: t.soft, formatter: money.short, hideOverlap: true}}),
                yAxis: Object.assign(names, {inverse: true, axisLabel: {color: t.soft, width: 140, overflow: 'truncate'}}),
                series: [
                    {name: 'Cost', type: 'bar', barGap: '10%', color: t.colours[0], data: data.points.map(function (p) { return money.of(p.cost); })},
                    {name: 'Value', type: 'bar', color: t.colours[2], data: data.points.map(function (p) { return money.of(p.value); })}
                ]
            });
        },
        // points: [{date, dpi, rvpi}]
        multiples: function (data, t) {
            const times = function (value) { return value === null || value === undefined ? '–' : value.toFixed(2) + '×'; };
            const area = function (name, field, colour) {
                return {
                    name: name, type: 'line', stack: 'tvpi', showSymbol: false, areaStyle: {opacity: .3}, color: colour, endLabel: named(t, colour), labelLayout: {moveOverlap: 'shiftY'},
                    data: data.points.map(function (p) { return [p.date, p[field]]; })
                };
            };
            return Object.assign(common(t, times, times), {
                xAxis: timeAxis(t),
                series: [Object.assign(area('DPI', 'dpi', t.colours[1]), {markLine: zero(t)}), area('RVPI', 'rvpi', t.colours[2])]
            });
        },
        // names: {field: name on its line}, points: [{date, field: rate}]; 0.12 is 12 %
        rates: function (data, t) {
            const percent = function (value) { return value === null || value === undefined ? '–' : (100 * value).toFixed(1).replace('-', '\u2212') + ' %'; };
            return Object.assign(common(t, percent, percent), {
                xAxis: timeAxis(t),
                series: Object.keys(data.names).map(function (field, i) {
                    return {
                        name: data.names[field], type: 'line', showSymbol: false, lineStyle: {width: 2}, color: t.colours[i], endLabel: named(t, t.colours[i]), labelLayout: {moveOverlap: 'shiftY'},
                        markLine: i === 0 ? zero(t) : undefined,
                        data: data.points.map(function (p) { return [p.date, p[field]]; })
                    };
                })
            });
        }
    };

    function draw() {
        drawn.splice(0).forEach(function (chart) { chart.dispose(); });
        document.querySelectorAll('[data-chart-of]').forEach(function (source) {
            const area = document.getElementById(source.dataset.chartOf);
            const data = JSON.parse(source.textContent);
            const kind = kinds[data.kind];
            if (!area || !kind || !data.points.length) {
                return;
            }
            const chart = echarts.init(area, null, {renderer: 'canvas'});
            chart.setOption(kind(data, theme()));
            drawn.push(chart);
        });
    }

    addEventListener('resize', function () { drawn.forEach(function (chart) { chart.resize(); }); });
    addEventListener('beforeprint', function () { drawn.forEach(function (chart) { chart.resize(); }); });
    document.addEventListener('drawdown:theme', draw);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
    draw();
}());
