// The agencies of the seed plans and their successors, and what every province and commune has by law: marked as generated where
// nobody has confirmed the body one by one.
//   Until 2025: the departments that Decree 24/2014 gives every province. Since: the departments that go on in every province.
//   2025-02-28/03-01: child work leaves the department of labour for the department of health (Decree 42/2025 of 27 Feb 2025 for the
//   ministry; the day of a province may differ, so each link carries its doubt).

const CHILD_WORK = {
  validTo: '2025-02-28', act: 'MERGE', documentNumber: '42/2025/NĐ-CP', documentDate: '2025-02-27',
  doubt: 'Chỉ công tác trẻ em; ngày bàn giao của từng tỉnh chưa đối chiếu',
};
const TELECOM = { validTo: '2025-02-28', act: 'MERGE', doubt: 'Theo một nguồn (thí dụ Hà Nội); ngày bàn giao của từng tỉnh chưa đối chiếu' };
const UNSETTLED = 'Nguồn chưa xác minh nói đã sáp nhập hoặc đổi tên năm 2025; chưa ghi ngày kết thúc';
const SOME_SPLIT = 'Một số tỉnh có Sở Văn hóa và Thể thao và Sở Du lịch riêng';

// abbr, name, kind, aliases, eras: O = until the mergers of 2025, N = since, and what ended it earlier
const PROVINCIAL = [
  ['UBND', 'Ủy ban nhân dân', 'PEOPLES_COMMITTEE', ['UBND', 'Uỷ ban nhân dân'], 'ON'],
  ['SYT', 'Sở Y tế', 'DEPARTMENT', ['SYT'], 'ON'],
  ['SGDDT', 'Sở Giáo dục và Đào tạo', 'DEPARTMENT', ['Sở GD&ĐT', 'Sở GDĐT', 'Sở Giáo dục & Đào tạo', 'Sở Giáo dục - Đào tạo'], 'ON'],
  ['STP', 'Sở Tư pháp', 'DEPARTMENT', [], 'ON'],
  ['STC', 'Sở Tài chính', 'DEPARTMENT', [], 'ON'],
  ['SNV', 'Sở Nội vụ', 'DEPARTMENT', [], 'ON'],
  ['SKHCN', 'Sở Khoa học và Công nghệ', 'DEPARTMENT', ['Sở KH&CN', 'Sở KHCN'], 'ON'],
  ['CA', 'Công an', 'POLICE', [], 'ON'],
  ['UBMTTQ', 'Ủy ban Mặt trận Tổ quốc Việt Nam', 'MASS_ORGANISATION', ['Ủy ban Mặt trận Tổ quốc', 'UBMTTQ', 'UBMTTQVN', 'Ủy ban MTTQ', 'Mặt trận Tổ quốc'], 'ON'],
  ['HLHPN', 'Hội Liên hiệp Phụ nữ', 'MASS_ORGANISATION', ['Hội LHPN', 'Hội Phụ nữ'], 'ON'],
  ['DTN', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh', 'MASS_ORGANISATION', ['Đoàn TNCS Hồ Chí Minh', 'Đoàn TNCSHCM', 'Tỉnh đoàn', 'Thành đoàn', 'Đoàn Thanh niên'], 'ON'],
  ['SLDTBXH', 'Sở Lao động - Thương binh và Xã hội', 'DEPARTMENT', ['Sở LĐTB&XH', 'Sở LĐTBXH', 'Sở LĐ-TB&XH', 'Sở Lao động, Thương binh và Xã hội', 'SLĐTBXH'], 'O', { ...CHILD_WORK, into: 'SYT' }],
  ['STTTT', 'Sở Thông tin và Truyền thông', 'DEPARTMENT', ['Sở TT&TT', 'Sở TTTT'], 'O', { ...TELECOM, into: 'SKHCN' }],
  ['SKHDT', 'Sở Kế hoạch và Đầu tư', 'DEPARTMENT', ['Sở KH&ĐT', 'Sở KHĐT'], 'O', { doubt: UNSETTLED }],
  ['SVHTTDL', 'Sở Văn hóa, Thể thao và Du lịch', 'DEPARTMENT', ['Sở VHTTDL', 'Sở VH,TT&DL', 'Sở VHTT&DL'], 'ON', { doubt: SOME_SPLIT }],
];

// What a seed plan names beyond the common set (or instead of it), by province of its time.
const OF_SEEDS = {
  '2004-22': {
    without: ['SVHTTDL'],
    more: [
      ['SVHTT', 'Sở Văn hóa và Thể thao', 'DEPARTMENT', ['Sở VHTT', 'Sở VH&TT'], { doubt: UNSETTLED }],
      ['SDL', 'Sở Du lịch', 'DEPARTMENT', [], { doubt: UNSETTLED }],
      ['BDT', 'Ban Dân tộc', 'DEPARTMENT', [], { doubt: UNSETTLED }],
      ['TTCTXH', 'Trung tâm Công tác xã hội', 'SERVICE_PROVIDER', [], { reportsTo: 'SYT' }],
      ['BVSN', 'Bệnh viện Sản Nhi', 'HOSPITAL', [], { reportsTo: 'SYT' }],
      ['BVDK', 'Bệnh viện Đa khoa', 'HOSPITAL', ['Bệnh viện ĐK'], { reportsTo: 'SYT' }],
      ['HBVQTE', 'Hội Bảo vệ quyền trẻ em', 'MASS_ORGANISATION', ['Liên Chi hội Bảo vệ Quyền trẻ em', 'Chi hội Bảo vệ quyền trẻ em'], {}],
      ['TUY', 'Tỉnh ủy Quảng Ninh', 'PARTY', ['Tỉnh ủy'], { whole: true }],
    ],
  },
  '2004-08': {
    more: [
      ['DPTTH', 'Đài Phát thanh và Truyền hình', 'MEDIA', ['Đài PT-TH', 'Đài PTTH'], {}],
      ['BAO', 'Báo Tuyên Quang', 'MEDIA', [], { whole: true }],
      ['BTGTU', 'Ban Tuyên giáo Tỉnh ủy Tuyên Quang', 'PARTY', ['Ban Tuyên giáo Tỉnh ủy', 'Ban Tuyên giáo'], { whole: true }],
    ],
  },
  '2004-52': {
    more: [
      ['DPTTH', 'Đài Phát thanh và Truyền hình', 'MEDIA', ['Đài PT-TH', 'Đài PTTH'], {}],
      ['BAO', 'Báo Bình Định', 'MEDIA', [], { whole: true }],
      ['BTGTU', 'Ban Tuyên giáo Tỉnh ủy Bình Định', 'PARTY', ['Ban Tuyên giáo Tỉnh ủy', 'Ban Tuyên giáo'], { whole: true }],
    ],
  },
};
const CONFIRMED = { '2004-22': /^(UBND|S|CA|UBMTTQ|HLHPN|DTN|BDT)/, '2004-08': /^(UBND|S|CA|UBMTTQ|DPTTH|BAO|BTGTU)/, '2004-52': /^(UBND|SLDTBXH|STC|CA|UBMTTQ|DPTTH|BAO|BTGTU)/, '2004-30': /^(UBND|SLDTBXH|UBMTTQ)/ };
// Names as the demonstration's realm and the province itself write them.
const WRITTEN = { '2004-22.BVSN': 'Bệnh viện Sản Nhi Quảng Ninh', '2004-22.SYT': 'Sở Y tế Quảng Ninh', '2004-22.SGDDT': 'Sở Giáo dục và Đào tạo Quảng Ninh' };

// Asked, never ordered, by a people's committee.
const INDEPENDENT = ['PARTY', 'MASS_ORGANISATION'];

const lower = (text) => text.charAt(0).toLowerCase() + text.slice(1);

export function generateAgencies(areas) {
  const rows = [];
  const states = new Map();
  areas.forEach((row) => states.set(row.key, [...(states.get(row.key) ?? []), row]));
  const last = (key) => states.get(key).at(-1);
  const put = (row) => rows.push({ focal: 'false', generated: 'true', ...row, aliases: row.aliases.join('|') });

  put({ key: 'VN.BYT', code: 'VN.BYT', name: 'Bộ Y tế', shortName: 'Bộ Y tế', aliases: [], kind: 'DEPARTMENT', area: 'VN', focal: 'true', generated: 'false' });
  put({ key: 'VN.BLDTBXH', code: 'VN.BLDTBXH', name: 'Bộ Lao động - Thương binh và Xã hội', shortName: 'Bộ LĐTBXH', aliases: ['Bộ LĐTB&XH', 'Bộ Lao động TB&XH'], kind: 'DEPARTMENT', area: 'VN', generated: 'false', successors: 'VN.BYT', ...CHILD_WORK, doubt: 'Chỉ công tác trẻ em; ngày 2025-03-01 suy từ NĐ 42/2025/NĐ-CP' });

  const provinces = [...states.keys()].filter((key) => last(key).level === 'PROVINCE');
  for (const key of provinces) {
    const province = last(key);
    const old = key.startsWith('2004-');
    const ended = province.validTo;
    const seeds = OF_SEEDS[key] ?? {};
    const specs = PROVINCIAL.filter(([abbr, , , , eras]) => !seeds.without?.includes(abbr) && eras.includes(old ? 'O' : 'N'))
      .map(([abbr, name, kind, aliases, , end]) => [abbr, name, kind, aliases, end ?? {}])
      .concat(seeds.more ?? []);
    const place = lower(province.name);
    for (const [abbr, name, kind, aliases, { into, whole, reportsTo, doubt, ...end }] of specs) {
      const agency = `${key}.${abbr}`;
      // When the province itself is merged, its agencies end with it and those of the new province take over.
      const withProvince = ended && !end.validTo;
      const heirAbbr = into ?? abbr;
      const heirExists = PROVINCIAL.some(([known, , , , eras]) => known === heirAbbr && eras.includes('N'));
      put({
        key: agency, code: `${province.code}.${abbr}`, name: WRITTEN[agency] ?? (whole ? name : `${name} ${place}`), shortName: name, kind, area: key,
        aliases,
        focal: abbr === 'SYT' || (abbr === 'SLDTBXH' && old) ? 'true' : 'false', reportsTo: abbr === 'UBND' || INDEPENDENT.includes(kind) ? '' : `${key}.${reportsTo ?? 'UBND'}`,
        validFrom: province.validFrom && !old ? states.get(key)[0].validFrom : '',
        validTo: end.validTo ?? ended,
        successors: withProvince ? (heirExists ? province.successors.map((successor) => `${successor}.${heirAbbr}`).join('|') : '') : end.validTo ? `${key}.${into}` : '',
        act: withProvince ? 'MERGE' : end.act, documentNumber: withProvince ? province.documentNumber : end.documentNumber, documentDate: withProvince ? province.documentDate : end.documentDate,
        generated: CONFIRMED[key]?.test(abbr) || seeds.more?.some(([known]) => known === abbr) ? 'false' : 'true',
        doubt: [withProvince && !heirExists ? 'Cơ quan kế nhiệm chưa xác minh' : '', doubt].filter(Boolean).join('; '),
      });
    }
  }

  const traCu = '2004-84-huyen-tra-cu';
  put({
    key: `${traCu}.UBND`, code: '849.UBND', name: 'Ủy ban nhân dân huyện Trà Cú', shortName: 'Ủy ban nhân dân', aliases: ['UBND huyện Trà Cú'], kind: 'PEOPLES_COMMITTEE', area: traCu, generated: 'false',
    reportsTo: '2004-84.UBND', validTo: last(traCu).validTo, successors: last(traCu).successors.map((successor) => `${successor}.UBND`).join('|'), act: 'CLOSE',
    documentNumber: last(traCu).documentNumber, documentDate: last(traCu).documentDate, doubt: 'Việc của huyện chia về xã hoặc tỉnh theo NĐ 147/2025/NĐ-CP; từng điều chưa đối chiếu',
  });

  for (const key of [...states.keys()].filter((area) => last(area).level === 'COMMUNE' && !last(area).validTo)) {
    const commune = last(key);
    const since = states.get(key).find((state) => last(state.parent).level === 'PROVINCE');
    put({
      key: `${key}.UBND`, code: `${commune.code}.UBND`, name: `Ủy ban nhân dân ${lower(commune.name)}`, shortName: 'Ủy ban nhân dân', aliases: [`UBND ${lower(commune.name)}`],
      kind: 'PEOPLES_COMMITTEE', area: key, focal: 'true', reportsTo: `${since.parent}.UBND`, validFrom: since.validFrom,
    });
  }
  return rows;
}
