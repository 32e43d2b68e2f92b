import t from 'tap'
import { dayAfter1970, dayNumber, daysSince1970, dayText, lastDay, shiftedDay, yearOf } from '../../index/script/calendar.js'

t.test('days as texts and as numbers, one after another', async (t) => {
  const faults: string[] = []
  let day = '1896-01-01'
  for (let count = daysSince1970(dayNumber(day, 'first')); day < '2105-01-01'; count++) {
    const number = dayNumber(day, 'first')
    const right = dayText(number) === day && yearOf(number) === Number(day.slice(0, 4)) && daysSince1970(number) === count
    if (!right || dayAfter1970(count) !== day || shiftedDay(shiftedDay(day, 1), -1) !== day) faults.push(day)
    day = shiftedDay(day, 1)
  }
  t.same(faults, [])
  t.equal(shiftedDay('9999-12-31', 1), '9999-12-31', 'no day follows the last')
})

t.test('a month or a year is its first or last day', async (t) => {
  t.same([dayNumber('2018', 'first'), dayNumber('2018', 'last')], [20180101, 20181231])
  t.same([dayNumber('2018-02', 'first'), dayNumber('2018-02', 'last'), dayNumber('2020-02', 'last')], [20180201, 20180228, 20200229])
  t.same([lastDay(1900, 2), lastDay(2000, 2), lastDay(0, 2)], [28, 29, 29])
})
