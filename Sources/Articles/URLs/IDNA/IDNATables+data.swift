// Written by scripts/idna-tables from Unicode 17.0.0; do not edit.

extension IDNATables {
    static let mappingRuns = """
        v1t uq,w v11 xw d1,3k v7 sw,lk v1 d1,21 v2 i1 v1 sw,lg v2 d2,3k sw,ld u1,lj v2 sw,mf d1,3s d1,23 v1 s1d,6dg,1g \
        s1d,6dg,1e s1f,6dg,1g v1 un,w v1 u7,w vx p1c s2x,lj v1 s2x,2y s2x,2y u1,1 v1 u1,1 v2 p6 s30,53 s30,53 p8 \
        sjg,32 p1a d1,3d p6 d1,7g v1 u1,5u p4 u1,5q u1,1 v1 u2,5p u1,1 v2 u1,27 u1,5m u1,5n u1,1 v1 u1,5p u1,5r v1 \
        u1,5v u1,5t u1,1 v3 u1,5v u1,5x v1 u1,5y p6 u1,62 u1,1 v1 u1,62 v2 u1,1 v1 u1,62 u1,1 v1 u2,61 p4 u1,63 u1,1 \
        v3 u1,1 v7 s2s,am s2s,am s2s,am s30,2y s30,2y s30,2y s32,2y s32,2y s32,2y pe u1,1 v2 pg u1,1 v2 s2s,3e s2s,3e \
        s2s,3e u1,1 v1 d1,2p d1,1k p14 d1,3m v1 pg u1,1 v7 u1,8bv u1,1 v1 d1,4j u1,8bs v2 u1,1 v1 d1,5f u1,1x u1,1z p8 \
        u1,1 v2p d1,g8 d1,23 d1,g8 d1,g1 d1,1n d1,1m d1,1h d1,g0 d1,fz vv sw,li sw,lj sw,lm sw,mg sw,lf sw,ln v2 d1,3h \
        d1,hh d1,hb d1,h7 d1,27 v2j d2,1s v1 d1,1c slk,ld u1,38 v9 i1 vw p4 d1,57 v1 u1,1 v1 x2 sw,qh v3 d1,n7 u1,38 \
        x4 sw,ld sw,lk,ld u1,12 d1,k0 u3,11 x1 u1,1s x1 u2,1r v1 uh,w x1 u9,w vz u1,8 d1,u d1,p d1,d d1,6 d1,9 d1,f \
        d1,m v1 po d1,1i d1,1c d1,1b v1 d1,1o d1,1s v1 u1,1 v1 d1,1i u1,1 v2 d3,3m ug,28 uw,w v1c pw u1,1 v9 p1i u1,f \
        pc u1,1 v2 p2o x1 u12,1c x2 v1a s12d,136 v3 x2 v3 x1 v1j x8 vr x4 v6 xh vm x1 v2g s17r,19w s18o,19w s1c7,19w \
        s18q,19w v2s x1 v1c x2 v1n x2 v2t xe v1n x2 v1d x2 vf x1 vs x2 v1 x1 vb x5 vw x7 v23 x1 v39 s1sl,1to s1sm,1to \
        s1sn,1to s1ss,1to s1sx,1to s1sy,1to s1t7,1to s1tb,1to v10 x1 v8 x2 v2 x2 vm x1 v7 x1 v1 x3 v4 x2 v9 x2 v2 x2 \
        v4 x8 v1 x4 s1wh,1x8 s1wi,1x8 x1 s1wv,1x8 v4 x2 vp x2 v3 x1 v6 x4 v2 x2 vm x1 v7 x1 v1 s20i,20s x1 v1 s20o,20s \
        x1 v2 x2 v1 x1 v5 x4 v2 x2 v3 x3 v1 x7 s1zq,20s s1zr,20s s1zw,20s v1 x1 s20b,20s x7 vh xa v3 x1 v9 x1 v3 x1 vm \
        x1 v7 x1 v2 x1 v5 x2 va x1 v3 x1 v3 x2 v1 xf v4 x2 vc x7 v7 x1 v3 x1 v8 x2 v2 x2 vm x1 v7 x1 v2 x1 v5 x2 v9 x2 \
        v2 x2 v3 x7 v3 x4 s275,27w s276,27w x1 v5 x2 vi xa v2 x1 v6 x3 v3 x1 v4 x3 v2 x1 v1 x1 v2 x3 v2 x3 v3 x3 vc x4 \
        v5 x3 v3 x1 v4 x2 v1 x6 v1 xe vl x5 vd x1 v3 x1 vn x1 vg x2 v9 x1 v3 x1 v4 x7 v2 x1 v3 x1 v2 x2 v4 x2 va x7 vm \
        x1 v3 x1 vn x1 va x1 v5 x2 v9 x1 v3 x1 v4 x7 v2 x5 v3 x1 v4 x2 va x1 v3 xc vd x1 v3 x1 v1f x1 v3 x1 v6 x4 vg \
        x2 vq x1 v3 x1 vi x3 vo x1 v9 x1 v1 x2 v7 x3 v1 x4 v6 x1 v1 x1 v8 x6 va x2 v3 xc v1e s2tp,2sy v7 x4 vt x11 v2 \
        x1 v1 x1 v5 x1 vo x1 v1 x1 vc s2x9,2wi va x2 v5 x1 v1 x1 v7 x1 va x2 s2wb,2vt s2wb,2w1 v2 xw vc d1,1 v1i \
        s30i,33r v4 x1 v4 s30s,33r v4 s30x,33r v4 s312,33r v4 s317,33r vc s30g,33p v3 x4 v2 s31t,31u v1 s31t,31w \
        s33m,328 s33m,31t,328 s33n,328 s33n,31t,328 v7 s31t,328 vh s32q,33r v4 x1 v4 s330,33r v4 s335,33r v4 s33a,33r \
        v4 s33f,33r vc s32o,33p v3 x1 vf x1 vd x11 v4g u12,5ls x1 u1,5ls x5 u1,5ls x2 v18 d1,w v2q i2 v6g x1 v4 x2 v7 \
        x1 v1 x1 v4 x2 v15 x1 v4 x2 vx x1 v4 x2 v7 x1 v1 x1 v4 x2 vf x1 v1l x1 v4 x2 v1v x2 vw x3 vq x6 v2e x2 d6,8 x2 \
        vhs x1 vs x3 v2h x7 vm x9 vo x9 vk xc vd x1 v3 x1 v2 xc v1g i2 v14 x2 va x6 va x6 vb i5 va x6 v2h x7 v17 x5 \
        v1y xa vv x1 vc x4 vc x4 v1 x3 v16 x2 v5 xb v18 x4 vq x6 vb x3 v1q x2 v1t x1 vt x2 vb x6 va x6 ve x2 v1a x2 vc \
        xk v25 x1 v4m x8 v1o x3 vf x3 v1f d1,4su d1,4st d1,4sk d2,4si d1,4sj d1,4sc d1,4ro u1,r7n u1,1 v1 x5 d17,2bk \
        x2 d3,2bk v8 x8 v17 x5 v18 d1,5or d1,5l3 d1,5os v1 d2,5os d1,5ed d8,5os v1 d1,5ot d1,5cq d1,5ou d1,5ot d2,5os \
        d1,5or d1,5pe d2,5bo d1,1w d1,5ph d2,5pg d1,5bl d2,5bk d1,5pi v1 d1,5pg d1,5pf d1,5ja d1,5pf d1,5bz d2,1q \
        d1,5pi d2,5pf d1,1o d1,5bf d1,5ph d1,1j d3,52j d2,522 d1,5q1 d1,5pt d2,5pr d2,52s d1,52f d2,52b vd d1,4zf vy \
        d1,5e1 d1,5rt d1,5e0 d1,5ny d1,5dv d1,5ru d1,5du d1,5dt d1,5dq d3,5do d1,18 d1,5cb d1,5do d1,11 d1,5cc d1,5dn \
        d1,5dp d4,5do d1,5dm d2,5dd d1,5je d2,5d9 d1,4c d2,5da d1,5s1 d3,5d8 d1,553 v1s p44 u1,1 v5 s2p,ji d1,1m v2 \
        d1,5vj v1 p2m u1,1 v9 d8,8 v6 x2 d6,8 x2 v8 d8,8 v8 d8,8 v6 x2 d6,8 x2 v8 x1 d1,8 x1 d1,8 x1 d1,8 x1 d1,8 v8 \
        d8,8 v1 d1,5hh v1 d1,5hi v1 d1,5hj v1 d1,5hk v1 d1,5gt v1 d1,5gu v1 d1,5gv x2 s64g,qh s64h,qh s64i,qh s64j,qh \
        s64k,qh s64l,qh s64m,qh s64n,qh s64g,qh s64h,qh s64i,qh s64j,qh s64k,qh s64l,qh s64m,qh s64n,qh s65c,qh \
        s65d,qh s65e,qh s65f,qh s65g,qh s65h,qh s65i,qh s65j,qh s65c,qh s65d,qh s65e,qh s65f,qh s65g,qh s65h,qh \
        s65i,qh s65j,qh s674,qh s675,qh s676,qh s677,qh s678,qh s679,qh s67a,qh s67b,qh s674,qh s675,qh s676,qh \
        s677,qh s678,qh s679,qh s67a,qh s67b,qh v2 s67k,qh sq9,qh sq4,qh x1 v1 s69i,qh d2,8 d1,22 d1,5jj sq9,qh sw,lv \
        d1,5j9 sw,lv sw,n6 sw,lk,n6 s67o,qh sqf,qh sq6,qh x1 v1 s69y,qh d1,2e d1,5jw d1,2e d1,5jx sqf,qh sw,lv,lc \
        sw,lv,ld sw,lv,n6 v3 d1,5kz x2 v2 d2,8 d1,2s d1,5kc x1 sw,lw,lc sw,lw,ld sw,lw,n6 v3 d1,5kj v4 d2,8 d1,34 \
        d1,5jy d1,7 sw,lk,lc sw,lk,ld d1,68f x2 s67w,qh sqx,qh sr2,qh x1 v1 s6ba,qh d1,3k d1,5kd d1,3i d1,5kd sqx,qh \
        sw,ld sw,lw x1 d1,6ao d1,6ap d1,6aq d1,6ar d1,6as d1,6at d1,6au d1,6av d1,6aw d1,6ax d1,6ay i1 v2 x2 v1 d1,1 \
        v5 sw,mr vc x3 v1 x7 d1,6bz v3 s6cy,6cy s6cy,6cy,6cy v1 s6d1,6d1 s6d1,6d1,6d1 v4 sx,x v1 sw,lh v8 s1r,1r s1r,x \
        sx,1r vd s6cy,6cy,6cy,6cy v7 d1,6db i5 x5 i6 d1,6dc d1,6bs x2 d6,6dc d1,6dr u1,bb d1,6db d2,6dx d1,6c1 da,6ds \
        d1,6e7 u1,av d1,6dr d2,6ed x1 d1,6cv d1,6cs d1,6cj d1,6cb d1,5yz d1,6ct d4,6cr d1,6cq d2,6co x3 v8 s36,37 vp \
        xe vx xf s2p,1b,2r s2p,1b,37 d1,6fz s4w,2r v1 s2r,1b,33 s2r,1b,39 d1,624 v1 s4w,2u d2,6g3 d1,6g4 d1,6g5 d1,6g6 \
        d1,6aw d1,6g7 d1,6g8 d1,6g6 d1,6g7 v1 d1,6g7 s32,33 v2 d3,6g9 d1,6ga d1,6gb v2 s37,31 s38,2t,30 s38,31 v1 \
        d1,6ga v1 d1,5st v1 d1,6ge v1 d1,6gv d1,6di d2,6h6 v1 d1,6h6 d2,6h7 u1,s d1,6h2 d1,6h1 d4,5et d1,6hc v1 \
        s2u,2p,3c d1,5to d1,5u2 d1,5u3 d1,5tr u1,5t v4 d1,6ht d2,6hu d2,6hr v6 s1d,6dg,1j s1d,6dg,1l s1d,6dg,1d,1c \
        s1d,6dg,1f s1e,6dg,1f s1d,6dg,1h s1e,6dg,1h s1f,6dg,1h s1g,6dg,1h s1d,6dg,1i s1h,6dg,1i s1d,6dg,1k s1f,6dg,1k \
        s1h,6dg,1k s1j,6dg,1k s1d,6dg d1,6if s2x,2x s2x,2x,2x s2x,3a d1,6i6 s3a,2x s3a,2x,2x s3a,2x,2x,2x s2x,3c \
        d1,6i9 s3c,2x s3c,2x,2x d1,6io d2,6iy d1,6iq d1,6iv s2x,2x s2x,2x,2x s2x,3a d1,6im s3a,2x s3a,2x,2x \
        s3a,2x,2x,2x s2x,3c d1,6ip s3c,2x s3c,2x,2x d1,6j4 d2,6je d1,6j6 v3 u1,1 v5 s1c,6dg,1f v2 x4 v4c s6qz,6qz \
        s6qz,6qz,6qz v1 s6r2,6r2 s6r2,6r2,6r2 v6w u2,2jj v73 xm vb xl d9,75b s1d,1c s1d,1d s1d,1e s1d,1f s1d,1g s1d,1h \
        s1d,1i s1d,1j s1d,1k s1d,1l s1e,1c s14,1d,15 s14,1e,15 s14,1f,15 s14,1g,15 s14,1h,15 s14,1i,15 s14,1j,15 \
        s14,1k,15 s14,1l,15 s14,1d,1c,15 s14,1d,1d,15 s14,1d,1e,15 s14,1d,1f,15 s14,1d,1g,15 s14,1d,1h,15 s14,1d,1i,15 \
        s14,1d,1j,15 s14,1d,1k,15 s14,1d,1l,15 s14,1e,1c,15 xk s14,2p,15 s14,2q,15 s14,2r,15 s14,2s,15 s14,2t,15 \
        s14,2u,15 s14,2v,15 s14,2w,15 s14,2x,15 s14,2y,15 s14,2z,15 s14,30,15 s14,31,15 s14,32,15 s14,33,15 s14,34,15 \
        s14,35,15 s14,36,15 s14,37,15 s14,38,15 s14,39,15 s14,3a,15 s14,3b,15 s14,3c,15 s14,3d,15 s14,3e,15 dq,76d \
        dq,773 d1,796 v10h s6qz,6qz,6qz,6qz v2v s1m,1m,1p s1p,1p s1p,1p,1p v2t s8gt,mw v47 x2 v3u u1c,1c v1c u1,1 v1 \
        d1,8af d1,2xy d1,89z v2 p6 d1,8bg d1,8al d1,8bj d1,8bi v1 u1,1 v2 u1,1 v6 d1,8pe d1,8p3 d2,8cf p2q u1,1 v8 \
        u1,1 v1 u1,1 v4 u1,1 v1 x5 v19 x1 v1 x5 v1 x2 v1k x7 d1,e v1 xe vo x9 v7 x1 v7 x1 v7 x1 v7 x1 v7 x1 v7 x1 v7 \
        x1 v7 x1 v3i xy vq x1 v4 u1,c32 v2b u1,m98 xc u1,64g u1,65j u1,65w u1,664 u1,66t u1,680 u1,686 u1,68p u1,69e \
        u1,6ra u1,6sb u1,6sg u1,6t2 u1,6tl u1,6u5 u1,6vl u1,6w5 u1,6wf u1,70p u1,73a u1,741 u1,745 u1,74y u1,756 \
        u1,75w u1,768 u1,76w u1,78b u1,78s u1,79i u1,7uh u1,7wg u1,897 u1,89t u1,8a0 u1,8aa u1,8ar u1,8cu u1,8q2 \
        u1,8rd u1,8uo u1,8va u1,8vs u1,8wd u1,8xu u1,8xw u1,97x u1,986 u1,98h u1,98t u1,9c0 u1,9c7 u1,9cb u1,9fj \
        u1,9fs u1,9g4 u1,9gb u1,9hz u1,9if u1,9iw u1,9l3 u1,a17 u1,a2g u1,a30 u1,anj u1,ann u1,apx u1,aqc u1,aqo \
        u1,ar8 u1,asa u1,ase u1,azs u1,b0f u1,b1a u1,bth u1,bva u1,bvw u1,bxh u1,by4 u1,byc u1,byi u1,bzx u1,c01 \
        u1,c0w u1,cuu u1,d78 u1,d7j u1,d7n u1,d7q u1,d7x u1,d8e u1,d8f u1,dan u1,dgm u1,dgq u1,dq4 u1,dqd u1,drq \
        u1,drw u1,ds4 u1,dsb u1,dut u1,duz u1,e1a u1,e1g u1,e2s u1,e38 u1,e4i u1,eb2 u1,eb8 u1,ebo u1,ekq u1,eo7 \
        u1,eoc u1,etd u1,evr u1,ex0 u1,f7h u1,fb5 u1,fr2 u1,frs u1,ftc u1,fuq u1,fwl u1,fwv u1,fx0 u1,fxw u1,fzz \
        u1,g08 u1,g9t u1,g9z u1,ga7 u1,gaf u1,gau u1,gb8 u1,gbb u1,gdh u1,gdk u1,gdp u1,h4x u1,h5q u1,hiq u1,hj1 \
        u1,hjn u1,hrh u1,hrt u1,htr u1,hv0 u1,iaq u1,ib4 u1,ibi u1,icg u1,idg u1,iiy u1,ij9 u1,il3 u1,iry u1,iss \
        u1,iyk u1,iz4 u1,iz8 u1,j5b u1,jae u1,jdu u1,jdz u1,je3 u1,k40 u1,k48 u1,k8j u1,kcs u1,kcu u1,ke4 u1,kh0 \
        u1,khc u1,khf u1,khl u1,kka u1,kl7 u1,klc u1,klp u1,kqb u1,krp u1,krs u1,kwu u1,kww u1,kxe u1,l4d u1,l5o \
        u1,l5u u1,l7r u1,l80 u1,l82 u1,l8b u1,l94 u1,lk2 u1,lv5 u1,lve u1,lwf u1,lx0 u1,lx7 u1,lxg u1,lxj u1,lym \
        u1,lyp u1,lz5 u1,lz9 u1,lzl u1,m0b u1,m0p u1,m0w u1,m2i u1,m2w u1,m2z x16 d1,9gg v1 d1,9g4 v1f d1,10 v1 u1,6x5 \
        u2,6x7 v5 x1 v2e x2 v2 sw,9ll sw,9lm v2 s9l4,9l6 v2n s9mb,9mw x5 v17 x1 d2,6cx d1,689 d1,6cy d2,689 d3,6d0 \
        d6,68a d1,6cm d3,6d7 d1,6cj da,6d8 dl,6b2 i1 d2,6dt d2,68w d1,68t d1,68s d1,68o d1,68l d1,68k d1,6du d1,68i \
        d1,68h d2,6dw d1,6dv d2,6du d1,6dr d1,6dq d5,6dp d1,6dn d1,6dk d1,6db d1,6d5 d1,6d1 d2,68h d3,6ct d2,6bn \
        d1,6bl d2,6bd d1,6bc d1,6b3 d1,6b1 x1 v2 u1,5m6 u1,5q1 u1,5md u1,7d2 u1,5mc u1,5na u1,5mb u1,dcp u1,5of u1,5mm \
        u1,5lx u1,7t8 u1,7f6 u1,5qz v1y xa vg s14,3cw,15 s14,3cy,15 s14,3cz,15 s14,3d1,15 s14,3d2,15 s14,3d3,15 \
        s14,3d5,15 s14,3d7,15 s14,3d8,15 s14,3da,15 s14,3db,15 s14,3dc,15 s14,3dd,15 s14,3de,15 s14,xz4,15 s14,yvs,15 \
        s14,zc4,15 s14,108s,15 s14,10p4,15 s14,115g,15 s14,1224,15 s14,12ys,15 s14,13f4,15 s14,14bs,15 s14,14s4,15 \
        s14,158g,15 s14,15os,15 s14,1654,15 s14,13p8,15 s14,1350,13ic,15 s14,1350,16f8,15 x1 s14,feo,15 s14,fik,15 \
        s14,fex,15 s14,h5n,15 s14,fis,15 s14,g31,15 s14,fer,15 s14,g2z,15 s14,fh9,15 s14,gg1,15 s14,kco,15 s14,m7f,15 \
        s14,ldg,15 s14,kdk,15 s14,ssx,15 s14,h7j,15 s14,k4l,15 s14,kkq,15 s14,kcp,15 s14,ny6,15 s14,glp,15 s14,mm1,15 \
        s14,rs1,15 s14,nz1,15 s14,gc4,15 s14,fkz,15 s14,gos,15 s14,i1y,15 s14,nhf,15 s14,flt,15 s14,rt3,15 s14,ggk,15 \
        s14,nzh,15 s14,fm9,15 s14,pnu,15 s14,po3,15 u1,6x7 u1,8qf u1,a4h u1,eh4 v8 s34,38,2t s1e,1d s1e,1e s1e,1f \
        s1e,1g s1e,1h s1e,1i s1e,1j s1e,1k s1e,1l s1f,1c s1f,1d s1f,1e s1f,1f s1f,1g s1f,1h d1,6lc d2,6lb d3,6la \
        d1,6l9 d2,6l8 d5,6l7 u1,o0i u1,ox5 u1,pdg u1,qa3 u1,qqe u1,r6p u1,s3c u1,szz u1,tga u1,ucx u1,ut8 u1,v9j \
        u1,vpu u1,w65 s14c8,y5c s13p8,13dk u1,t9u v1 u1,5fk u1,5jf u1,5fr u1,76g u1,5jk u1,63s u1,5fh u1,63o u1,5hx \
        u1,6go u1,ada u1,c80 u1,be0 u1,ae3 u1,itf u1,780 u1,a51 u1,al5 u1,ad3 u1,dyj u1,6m1 u1,cmc u1,hsb u1,dza \
        u1,6cc u1,e2n u1,d5p u1,7o8 u1,ij1 u1,619 u1,6he u1,bih u1,k11 u1,5m8 u1,647 u1,b7k u1,5eu u1,5fs u1,5et \
        u1,8jj u1,6kr u1,6fm u1,831 u1,81n u1,dh3 u1,5lg u1,hsp u1,6g5 u1,7l8 s1f,1i s1f,1j s1f,1k s1f,1l s1g,1c \
        s1g,1d s1g,1e s1g,1f s1g,1g s1g,1h s1g,1i s1g,1j s1g,1k s1g,1l s1h,1c s1d,kco s1e,kco s1f,kco s1g,kco s1h,kco \
        s1i,kco s1j,kco s1k,kco s1l,kco s1d,1c,kco s1d,1d,kco s1d,1e,kco s2w,2v s2t,36,2v s2t,3a s30,38,2s d1,fi d1,fh \
        d1,fg d1,ff d2,fe d1,fd d1,fc d1,fb d1,fa d1,f9 d1,f8 d1,f7 d1,f6 d1,f5 d1,f4 d1,f3 d1,f1 d1,f0 d1,ez d6,ey \
        d1,ew d1,eu d1,es d1,eq d5,eo d1,en d1,em d6,el d4,ek sfl0,gp8 s9lu,9n5,9oc,9mw s9lu,9nv,9n9,9lt \
        s9lu,9o3,9ne,9lu s9lu,9oc,9nv s9lw,9mz,9o3,9m8 s9lw,9o3,9mp s9ly,9m1,9o3 s9m0,9mh,9m7,9oc,9mx s9m0,9oc,9m3,9oc \
        s9m2,9o3,9mh s9m2,9oc,9nk s9m3,9lw,9nu s9m3,9nt,9mr,9mw s9m3,9nx,9nu,9oc s9m4,9nx,9o3 s9m4,9o3,9ni s9m6,9m4 \
        s9m6,9mz,9oc s9m5,9np,9nu,9oc s9m6,9nv,9mo,9oc s9m5,9nx s9m5,9nx,9m8,9nt,9nk s9m5,9nx,9nl,9oc,9mw,9nv \
        s9m5,9nx,9nz,9mr,9mw s9m8,9nt,9nk s9m8,9nt,9nk,9mw,9o3 s9m7,9nv,9mk,9lw,9nx s9m7,9nx,9oc,9n1 s9m9,9oc,9mh \
        s9mb,9nv,9my s9mb,9oc,9nh s9md,9lw,9m7,9nv s9md,9o3,9mp,9oc,9nk s9mf,9nu,9o3,9m8 s9mj,9o3,9mp s9mj,9o3,9mw \
        s9mo,9oc,9mh s9mv,9mf s9mx,9nv s9mw,9o3 s9my,9n2 s9n2,9mr,9mw s9n3,9lw,9ms s9n5,9oc,9mj,9o3,9mw s9n5,9oc,9ms \
        s9n4,9oc,9nw,9nv s9n8,9lu,9mh,9mw,9nv s9n8,9m7,9nv s9n8,9mb s9n7,9nv s9n9,9lt,9nt,9mr,9mx s9n9,9lv,9oc,9mw \
        s9na,9mr,9mf,9lz,9nv s9n9,9nt,9o3 s9nc,9m7,9mn,9oc,9nv s9ne,9ml s9ne,9mz,9n6 s9nc,9nv,9ms s9ne,9o3,9mh \
        s9ne,9oc,9mg s9nd,9oc,9mn s9nh,9lw,9o3,9mw s9ng,9nv,9mw s9nf,9o3 s9nh,9o3,9mx s9nf,9oc,9nv s9nf,9oc,9o3 \
        s9ni,9lw,9m7,9nx s9ni,9lw,9nv s9ni,9mr,9n3 s9ni,9nv,9m7 s9ni,9o3,9mf,9nr,9o3 s9nj,9m7,9nx,9o3 s9nj,9nu \
        s9nj,9nu,9n4,9oc,9nv s9nl,9m4 s9nl,9m4,9mw,9o3 s9nl,9oc,9mw,9nv s9no,9oc,9mx s9no,9oc,9nv s9nq,9lu,9o3 \
        s9nu,9mr,9mw,9nv s9nu,9nt s9nv,9n8,9oc s9nv,9oc,9na,9nv s9nw,9nk s9nw,9o3,9mw,9ma,9o3 s9nz,9mr,9mw s1c,m9l \
        s1d,m9l s1e,m9l s1f,m9l s1g,m9l s1h,m9l s1i,m9l s1j,m9l s1k,m9l s1l,m9l s1d,1c,m9l s1d,1d,m9l s1d,1e,m9l \
        s1d,1f,m9l s1d,1g,m9l s1d,1h,m9l s1d,1i,m9l s1d,1j,m9l s1d,1k,m9l s1d,1l,m9l s1e,1c,m9l s1e,1d,m9l s1e,1e,m9l \
        s1e,1f,m9l s1e,1g,m9l s2w,34,2p s2s,2p s2p,39 s2q,2p,36 s33,3a s34,2r s2s,31 s2s,31,1e s2s,31,1f s2x,39 \
        sinn,jdc sk6l,gp8 shlz,l7n sk5q,lh7 skkq,irz,fmi,ny6 s34,2p s32,2p sqk,2p s31,2p s2z,2p s2z,2q s31,2q s2v,2q \
        s2r,2p,30 s2z,2r,2p,30 s34,2u s32,2u sqk,2u sqk,2v s31,2v s2z,2v s2w,3e s2z,2w,3e s31,2w,3e s2v,2w,3e \
        s38,2w,3e sqk,30 s31,30 s2s,30 s2z,30 s2u,31 s32,31 sqk,31 s31,31 s2r,31 s2z,31 s31,31,1e s2r,31,1e s31,1e \
        s2z,31,1e s31,31,1f s2r,31,1f s31,1f s2z,31,1f s31,6qd,37 s31,6qd,37,1e s34,2p s2z,34,2p s31,34,2p s2v,34,2p \
        s36,2p,2s s36,2p,2s,6qd,37 s36,2p,2s,6qd,37,1e s34,37 s32,37 sqk,37 s31,37 s34,3a s32,3a sqk,3a s31,3a s2z,3a \
        s31,3a s34,3b s32,3b sqk,3b s31,3b s2z,3b s31,3b s2z,qx s31,qx x1 s2q,35 s2r,2r s2r,2s s2r,6qd,2z,2v x1 s2s,2q \
        s2v,3d s2w,2p s2w,34 s2x,32 s2z,2z s2z,31 s2z,38 s30,31 s30,32 s30,33,2v s30,3c s31,2q s31,2x,30 s31,33,30 \
        s34,2w x1 s34,34,31 s34,36 s37,36 s37,3a s3b,2q s3a,6qd,31 s2p,6qd,31 s1d,k4l s1e,k4l s1f,k4l s1g,k4l s1h,k4l \
        s1i,k4l s1j,k4l s1k,k4l s1l,k4l s1d,1c,k4l s1d,1d,k4l s1d,1e,k4l s1d,1f,k4l s1d,1g,k4l s1d,1h,k4l s1d,1i,k4l \
        s1d,1j,k4l s1d,1k,k4l s1d,1l,k4l s1e,1c,k4l s1e,1d,k4l s1e,1e,k4l s1e,1f,k4l s1e,1g,k4l s1e,1h,k4l s1e,1i,k4l \
        s1e,1j,k4l s1e,1k,k4l s1e,1l,k4l s1f,1c,k4l s1f,1d,k4l s2v,2p,30 vm8d x3 v1j x9 v9o xk p18 u1,1 vj ps d1,w2a \
        d1,w29 v2i x8 vy pc u1,1 v3 p1q d1,1 v8 p4 d1,r9g p8 u1,1 v4 u1,1 v1 d1,wmg v2 u1,1 v1 u1,1 v3 pk d1,wn8 \
        d1,wnj d1,wnf d1,wn5 d1,wn8 v1 d1,wlu d1,wmi d1,wlx u1,ps pg d1,1c d1,wn7 d1,raw p4 d1,wo7 pg d1,wu9 xk d1,x32 \
        d1,x3j d1,x3h d1,x37 u1,1 v2 d1,wy9 d1,wx2 v1f x3 va x6 v1k x8 v1y x8 vc x6 v38 xb vu x3 v26 x1 vb x4 vx x1 \
        v1j x9 ve x2 va x2 v2v xo vs xa v6 x2 v6 x2 v6 x9 v7 x1 v7 x1 v18 d1,tx d1,12 d1,xdf d1,d v9 d1,xcs v2 x4 \
        d28,tzk v1a x2 va x6 v8mc xc vn x4 v1d x6is d1,lh4 d1,sul d1,kzc d1,ldn d1,rar d1,xqr d1,wm9 d1,hnv d1,hnw \
        d1,vjs d1,ke1 d1,was d1,vk4 d1,tuf d1,pt1 d1,o0a d1,moh d1,mdz d1,m56 d1,kn8 d1,s9e d1,rne d1,qwt d1,qbd \
        d1,n2z d1,khb d1,isp d1,xp5 d1,wpz d1,s2h d1,qo3 d1,mpe d1,hz6 d1,us1 d1,r3r d1,ms6 d1,m2o d1,tp8 d1,nke \
        d1,mbs d1,uhq d1,suq d1,rls d1,qi7 d1,km6 d1,xif d1,x2v d1,wup d1,tbg d1,s4e d1,qoy d1,pqk d1,nxv d1,mr3 \
        d1,moq d1,l6w d1,jd2 d1,iiy d1,i0w d1,pf3 d1,p8d d1,of1 d1,n79 d1,k6z d1,hxd d1,lt7 d1,voj d1,ugv d1,oo4 \
        d1,nuv d1,qn8 d1,pdp d1,lfq d1,jf6 d1,voy d1,uzt d1,sah d1,rjn d1,rb3 d1,oio d1,obd d1,jk6 d1,ww0 d1,nuw \
        d1,x2w d1,x3d d1,p4q d1,oex d1,n6v d1,jj8 d1,lp6 d1,tqk d1,sbe d1,lsv d1,xt1 d1,v3s d1,ua6 d1,qfu d1,q2a \
        d1,wuk d1,pd5 d1,xie d1,ud9 d1,xui d1,rrw d1,t81 d1,ojs d1,wq0 d1,vta d1,prg d1,n51 d1,lvp d1,rzq d1,kw1 \
        d1,ru2 d1,tpx d1,nf3 d1,tlh d1,q35 d1,xqh d1,x73 d1,x4g d1,smx d1,olw d1,nil d1,luz d1,khb d1,wwa d1,wn2 \
        d1,vm6 d1,uja d1,t6m d1,r5y d1,pcr d1,jq1 d1,isd d1,hyp d1,hx7 d1,wz3 d1,szp d1,s2d d1,kyz d1,umy d1,u0v \
        d1,txs d1,tfb d1,rcf d1,qx6 d1,qa3 d1,p8r d1,of6 d1,nxk d1,l0y d1,n1n d1,ktz d1,k7l d1,x39 d1,wze d1,wkh \
        d1,r13 d1,mam d1,lx3 d1,ul5 d1,ucu d1,tnt d1,s1j d1,ors d1,qia d1,xqc d1,w4w d1,v5v d1,usx d1,uc0 d1,qgr \
        d1,qbp d1,o45 d1,nze d1,kfx d1,ji4 d1,jfv d1,ja4 d1,xm2 d1,pag d1,kjn d1,jk0 d1,u6w d1,xtg d1,xcx d1,v66 \
        d1,v3y d1,t9h d1,se5 d1,quq d1,pz3 d1,n2e d1,ksn d1,htj d1,t31 d1,jo8 d1,x1a d1,swd d1,st2 d1,rrd d1,rhr \
        d1,qf7 d1,q5w d1,pk3 d1,on3 d1,j8y d1,x9g d1,tyc d1,jmj d1,xih d1,uyk d1,rn0 d1,l2l d1,uh9 d1,u51 d1,ssj \
        d1,qj8 d1,jme d1,x4k d1,wr3 d1,v3u d1,t71 d1,syb d1,soq d1,rum d1,qfy d1,q2r d1,o6l d1,mc8 d1,mbr d1,kkd \
        d1,jk8 d1,wx8 d1,rhu d1,wr4 d1,qvy d1,qc7 d1,mwm d1,jm6 d1,ihn d1,i1g d1,swt d1,roq d1,npq d1,p4c d1,p20 \
        d1,orr d1,qpm d1,r4y d1,lus d1,xtp d1,ngo d1,x51 d1,x6h d1,uor d1,tv3 d1,oq5 d1,vb3 d1,rtz d1,t3m d1,l3g \
        d1,mgs d1,jp8 d1,m7z d1,uns d1,xcc d1,wgd v2 d1,vxy v1 d1,t5q v2 d1,x87 d1,qng d1,pxp d1,pgc d1,pff d1,pf9 \
        d1,pe4 d1,jie d1,orj d1,o69 v1 d1,mxa v1 d1,lyi v2 d1,kx9 d1,krt v3 d1,j7f d1,j73 d1,j5w d1,i9l d1,ksw d1,jnc \
        d1,xoi d1,xfu d1,xd1 d1,x2i d1,x1s d1,wys d1,wih d1,wfl d1,wcw d1,vzt d1,vwy d1,v6f d1,v66 d1,ucp d1,u6u \
        d1,u5t d1,u32 d1,tf6 d1,tb4 d1,t6a d1,ssf d1,rta d1,ros d1,rhh d1,r16 d1,qvy d1,qi0 d1,pmi d1,phq d1,phg \
        d1,phi d1,phb d1,ph6 d1,ph0 d2,pfp d1,pas d1,p90 d1,p06 d1,okj d1,ojz d1,oig d1,oa0 d1,o5y d1,nsf d1,nok \
        d1,nol d1,nbc d1,mds d1,ma3 d1,m01 d1,lyi d1,ln5 d1,llp d1,l2o d1,kz3 d1,jnp d1,jfu d1,je7 d1,ueu u1,1sw2 \
        d1,nrp x2 d1,y16 d1,xbw d1,xe2 d1,xrn d1,xf3 d1,xdh d1,x4f d1,x31 d1,wkb d1,wmc d1,wkh d1,wih d1,w0y d1,vyi \
        d1,vui d1,vu3 d1,vmm d1,vh5 d1,ur4 d1,uqy d1,umz d1,ul4 d1,ucu d1,u9l d1,ubk d1,u7v d1,u96 d1,u55 d1,u3c \
        d1,ts9 d1,tpu d1,tod d1,th6 d1,t99 d1,t4r d1,t4o d1,t32 d1,s9o d1,s7w d1,rx2 d1,rlp d1,rm6 d1,rjs d1,rct \
        d1,r3i d1,pva d1,qy1 d1,quo d1,qra d1,qi8 d1,qe4 d1,qco d1,q6f d1,q6e d1,q1o d1,q18 d1,q0k d1,py7 d1,pyi \
        d1,pnj d1,pa3 d1,p2l d1,oxf d1,or8 d1,on0 d1,odv d1,o8d d1,nkx d1,ngl d1,mrg d1,met d1,mcx d1,mci d1,m4a \
        d1,m2q d1,m40 d1,m2j d1,m2n d1,m35 d1,m12 d1,lyu d1,lo9 d1,l8q d1,l01 d1,krv d1,klr d1,jt6 d1,jqc d1,jn6 \
        d1,jji d1,jij d1,ji8 d1,jgx d1,iwr d1,i0i u1,1njv u1,1njo u1,1ptw d1,11rp d1,10vv d1,10uz u1,1vuc u1,1xx6 \
        u1,24n0 d1,i39 d1,i17 x12 s2u,2u s2u,2x s2u,30 s2u,2u,2x s2u,2u,30 s37,38 s37,38 xc s12s,12u s12s,12d s12s,12j \
        s132,12u s12s,12l x5 s15l,14k v1 s16a,14n d1,1cfy d1,1cgh d2,1cgf d3,1cg9 d1,1cfz d1,1cfy d1,1dku s161,14x \
        s161,14y s161,14s,14x s161,14s,14y s15c,14n s15c,14o s15c,14s s15d,14s s15e,14s s15f,14s s15g,14s s15h,14s \
        s15i,14s x1 s15k,14s s15l,14s s15m,14s s15n,14s s15o,14s x1 s15q,14s x1 s15s,14s s15t,14s x1 s15v,14s s15w,14s \
        x1 s15y,14s s15z,14s s160,14s s161,14s s162,14s s15h,14p s15d,14v s15n,14v s15w,14v s15c,15o d1,1cdb d1,1cdc \
        d1,1cd3 d1,1cd4 d1,1cd5 d1,1cd6 d1,1cd4 d1,1cd5 d1,1cd6 d1,1cd7 d1,1cd6 d1,1cd7 d1,1cd8 d1,1cd9 d1,1cdg \
        d1,1cdh d1,1cdi d1,1cdj d1,1cdf d1,1cdg d1,1cdh d1,1cdi d1,1cdp d1,1cdq d1,1cdr d1,1cds d1,1ccm d1,1ccn \
        d1,1cco d1,1ccp d1,1cco d1,1ccp d1,1ccq d1,1ccr d1,1cdq d1,1cdr d1,1cds d1,1cdt d1,1cdv d1,1cdw d1,1cdx \
        d1,1cdy d1,1cdw d1,1cdx d1,1cdy d2,1cdz d1,1ce0 d1,1ce1 d1,1ce2 d1,1cdx d1,1cdy d1,1ce0 d1,1ce1 d1,1ce0 \
        d1,1ce1 d1,1ce8 d1,1ce9 d1,1cdu d1,1cdv d1,1ce3 d1,1ce4 d1,1cdh d1,1cdi d1,1cdj d1,1cdk d1,1cdf d1,1cdg \
        d1,1cdh d1,1cdi d1,1cdf d1,1cdg d1,1cdh d1,1cdi d1,1cdl d1,1cdm d1,1cdn d1,1cdo d1,1cdg d2,1cdh d1,1cdi \
        d1,1cdj d1,1cdk d1,1cdg d2,1cdh d1,1cdi d1,1cdj d1,1cdk d1,1cdo d1,1cdp d1,1cdq d1,1cdr d1,1cd8 d2,1cd9 \
        d1,1cda vx d1,1cfa d1,1cfb d1,1cfc d1,1cfd d1,1ceo d1,1cep d1,1cer d1,1ces d1,1cer d1,1ces s1c7,19w d1,1cer \
        d1,1ces d1,1cez d1,1cf0 d1,1cex d1,1cey d1,1ces d1,1cet d1,1ceu d1,1cev d1,1cin d1,1cio s17q,17r s17q,17r \
        s17q,1cl s17q,1cl s17q,18o s17q,18o s17q,1c7 s17q,1c7 s17q,1c6 s17q,1c6 s17q,1c8 s17q,1c8 s17q,1cg s17q,1cg \
        s17q,1cg s17q,18p s17q,18p s17q,18p d1,1cfk d1,1cfl d1,1cfm d1,1cfn s17q,17w s17q,17x s17q,18l s17q,18p \
        s17q,18q s17s,17w s17s,17x s17s,17y s17s,18l s17s,18p s17s,18q s17u,17w s17u,17x s17u,17y s17u,18l s17u,18p \
        s17u,18q s17v,17w s17v,18l s17v,18p s17v,18q s17w,17x s17w,18l s17x,17w s17x,18l s17y,17w s17y,17x s17y,18l \
        s183,17w s183,17x s183,17y s183,18l s185,17x s185,18l s186,17w s186,17x s186,17y s186,18l s187,17x s187,18l \
        s188,18l s189,17w s189,18l s18a,17w s18a,18l s18h,17w s18h,17x s18h,17y s18h,18l s18h,18p s18h,18q s18i,17x \
        s18i,18l s18i,18p s18i,18q s18j,17r s18j,17w s18j,17x s18j,17y s18j,18k s18j,18l s18j,18p s18j,18q s18k,17w \
        s18k,17x s18k,17y s18k,18l s18k,18p s18k,18q s18l,17w s18l,17x s18l,17y s18l,18l s18l,18p s18l,18q s18m,17w \
        s18m,17x s18m,17y s18m,18l s18m,18p s18m,18q s18n,17w s18n,18l s18n,18p s18n,18q s18q,17w s18q,17x s18q,17y \
        s18q,18l s18q,18p s18q,18q s180,19s s181,19s s18p,19s sw,18s,18x sw,18t,18x sw,18u,18x sw,18v,18x sw,18w,18x \
        sw,18x,19s s17q,181 s17q,182 s17q,18l s17q,18m s17q,18p s17q,18q s17s,181 s17s,182 s17s,18l s17s,18m s17s,18p \
        s17s,18q s17u,181 s17u,182 s17u,18l s17u,18m s17u,18p s17u,18q s17v,181 s17v,182 s17v,18l s17v,18m s17v,18p \
        s17v,18q s18h,18p s18h,18q s18i,18p s18i,18q s18j,17r s18j,18k s18j,18l s18j,18p s18j,18q s18k,18l s18k,18p \
        s18k,18q s18l,17r s18l,18l s18m,181 s18m,182 s18m,18l s18m,18m s18m,18p s18m,18q s18p,19s s18q,181 s18q,182 \
        s18q,18l s18q,18m s18q,18p s18q,18q s17q,17w s17q,17x s17q,17y s17q,18l s17q,18n s17s,17w s17s,17x s17s,17y \
        s17s,18l s17s,18n s17u,17w s17u,17x s17u,17y s17u,18l s17u,18n s17v,18l s17w,17x s17w,18l s17x,17w s17x,18l \
        s17y,17w s17y,18l s183,17w s183,17x s183,17y s183,18l s185,17x s185,17y s185,18l s186,17w s186,17x s186,17y \
        s186,18l s187,17x s188,18l s189,17w s189,18l s18a,17w s18a,18l s18h,17w s18h,17x s18h,17y s18h,18l s18i,17x \
        s18i,18l s18j,17w s18j,17x s18j,17y s18j,18k s18j,18l s18k,17w s18k,17x s18k,17y s18k,18l s18k,18n s18l,17w \
        s18l,17x s18l,17y s18l,18l s18m,17w s18m,17x s18m,17y s18m,18l s18m,18n s18n,17w s18n,18l s18n,19s s18q,17w \
        s18q,17x s18q,17y s18q,18l s18q,18n s17q,18l s17q,18n s17s,18l s17s,18n s17u,18l s17u,18n s17v,18l s17v,18n \
        s183,18l s183,18n s184,18l s184,18n s18j,18k s18j,18l s18k,18l s18m,18l s18m,18n s18q,18l s18q,18n \
        s18g,18u,18x s18g,18v,18x s18g,18w,18x s187,18p s187,18q s189,18p s189,18q s18a,18p s18a,18q s183,18p s183,18q \
        s184,18p s184,18q s17x,18p s17x,18q s17w,18p s17w,18q s17y,18p s17y,18q s185,18p s185,18q s186,18p s186,18q \
        s184,17w s184,17x s184,17y s184,18l s184,181 s183,181 s185,181 s186,181 s187,18p s187,18q s189,18p s189,18q \
        s18a,18p s18a,18q s183,18p s183,18q s184,18p s184,18q s17x,18p s17x,18q s17w,18p s17w,18q s17y,18p s17y,18q \
        s185,18p s185,18q s186,18p s186,18q s184,17w s184,17x s184,17y s184,18l s184,181 s183,181 s185,181 s186,181 \
        s184,17w s184,17x s184,17y s184,18l s183,18n s184,18n s187,18l s183,17w s183,17x s183,17y s184,17w s184,17x \
        s184,17y s187,18l s188,18l s17r,18r s17r,18r vi s17u,17w,18l s17u,17x,17w s17u,17x,17w s17u,17x,18l \
        s17u,17y,18l s17u,18l,17w s17u,18l,17x s17u,18l,17y s17w,18l,17x s17w,18l,17x s17x,18l,18q s17x,18l,18p \
        s183,17x,17w s183,17w,17x s183,17w,18p s183,18l,17x s183,18l,17x s183,18l,17w s183,18l,18l s183,18l,18l \
        s185,17x,17x s185,17x,17x s185,18l,18l s184,17x,18l s184,17x,18l s184,17w,18q s184,18l,17y s184,18l,17y \
        s184,18l,18l s184,18l,18l s186,17x,18p s186,17y,18l s186,17y,18l s187,18l,17x s187,18l,17x s187,18l,18l \
        s187,18l,18q s189,17w,18l s189,18l,18l s189,18l,18l s189,18l,18p s18a,18l,18l s18a,18l,18q s18a,18l,18p \
        s18h,17y,18l s18h,17y,18l s18i,18l,17x s18i,18l,18l s18k,17x,18l s18k,17x,18q s18k,17x,18p s18k,17w,17w \
        s18k,17w,17w s18k,17y,18l s18k,17y,18l s18k,18l,17x s18k,18l,17x s18l,17x,17w s18l,17x,18l s18l,17x,18q \
        s18l,17w,17x s18l,17w,18l s18l,17y,17w s18l,17y,18l v2 s18l,17w,17y s18n,18l,17w s18n,18l,18l s18m,17x,18l \
        s18m,17x,18p s18m,17w,18l s18m,17w,18l s18m,17w,18p s18m,18l,18q s18m,18l,18p s18q,18l,18l s18q,18l,18l \
        s17s,17y,18q s17u,17w,18q s17u,17w,18p s17u,17y,18q s17u,17y,18p s17u,18l,18q s17u,18l,18p s17w,18l,18q \
        s17w,17x,18p s17w,18l,18p s183,17y,18p s185,17x,18q s184,17x,18q s186,17x,18q s18k,17w,18q s18k,18l,18q \
        s18q,17x,18q s18q,17w,18q s18q,18l,18q s18l,18l,18q s18i,18l,18q s18m,17x,18q s18i,18l,17x s18k,17x,18l \
        s189,18l,18q s18j,18l,18q s18m,17w,17x s18l,17y,18q s18k,17w,18l s18j,18l,18l s18k,17w,18l s18m,17w,17x \
        s17w,17x,18q s17x,17w,18q s18l,17w,18q s18h,18l,18q s17s,17x,18q s18j,18l,18l s189,17w,18l s185,18l,18l \
        s183,17y,18q s18m,17w,18q v8 xw s185,18k,1ci s18i,18k,1ci s17r,18k,18k,18n s17r,18j,17s,181 s18l,17x,18l,17z \
        s185,18k,189,18l s181,183,18o,18k s189,18k,18q,18n s18o,183,18k,18l s185,18k,18p \
        s185,18k,18p,w,17r,18k,18k,18n,w,189,18k,18q,18n,w,18o,183,18k,18l s17w,18k,w,17w,18k,17r,18k,18n \
        s181,1cc,17r,18k v3 ig d1,1e5g d1,14pc x1 d2,1e55 d1,1e5w d1,1e53 d2,14ox x7 vg x1 d1,17vh d1,17vj d1,1e50 \
        d1,1e51 d2,1e6l d1,1e4c d1,1e4b d2,14px d2,14q3 d2,14qb d2,14qf d4,14qd v2 d1,1e5o d1,1e5n sw,lh sw,lh sw,lh \
        sw,lh d1,1e5q d1,1e5r d1,1e5s d1,1e78 d1,14r4 x2 d1,1e6x d1,1e6z d1,1e6v d1,1e7q d1,17wk d2,1e7l d1,1e5c \
        d1,1e5b d2,14qx d1,1e7w d1,1e7u d2,1e7r d1,1e7q d1,1e7c d1,1e7b d1,1e7d x1 d1,1e6k d2,1e85 d1,1e7f x4 sw,18r \
        s18g,18r sw,18s v1 sw,18t x1 sw,18u s18g,18u sw,18v s18g,18v sw,18w s18g,18w sw,18x s18g,18x sw,18y s18g,18y \
        d2,1d27 d2,1d28 d2,1d29 d2,1d2a d2,1d2b d1,1d2c d1,1d2d d2,1d2e d2,1d2f d1,1d2g d1,1d2h d2,1d2i d2,1d2j \
        d1,1d2k d1,1d2l d2,1d2m d1,1d2n d1,1d2o d2,1d2p d1,1d2q d1,1d2r d2,1d2s d1,1d2t d1,1d2u d2,1d2v d1,1d2w \
        d1,1d2x d2,1d2y d2,1d2z d2,1d30 d2,1d31 d2,1d32 d1,1d33 d1,1d34 d2,1d35 d1,1d36 d1,1d37 d2,1d38 d1,1d39 \
        d1,1d3a d2,1d3b d1,1d3c d1,1d3d d2,1d3e d1,1d3f d1,1d3g d2,1d3h d1,1d3i d1,1d3j d2,1d3k d1,1d3l d1,1d3m \
        d2,1d3n d1,1d3o d1,1d3p d1,1d3q d1,1d3k d1,1d3l d1,1d3m d2,1d3n d1,1d3o d1,1d3p d2,1d3q d1,1d3r d1,1d3s \
        d2,1d3t d1,1d3u d1,1d3v d2,1d3w d1,1d3x d1,1d3y d2,1d3z d1,1d40 d1,1d41 d2,1d42 d1,1d43 d1,1d44 d2,1d45 \
        d2,1d46 d2,1d47 d1,1d48 d1,1d49 d1,1d4a s18k,17m s18k,17m s18k,17n s18k,17n s18k,17p s18k,17p s18k,17r \
        s18k,17r x2 i1 x1 dw,1ecg dq,1ebk d10,1ecg d2,168q d1,1eer d2,14ye d1,14yr d1,14ru d1,14s4 d1,14ue d1,14ud \
        d1,14uc d1,14ub d1,14ua d1,14sp d1,14so d1,14sn d1,14to d1,14s4 d1,14un d1,14um d1,14ul d1,14uk d2,14uj \
        d1,14ui d1,14uh d1,14ug d1,14uf d1,14ue d1,14ud d1,14uc d1,14ub d1,14ua d1,14u9 d1,14u8 d1,14u6 d1,14u5 \
        d1,14u4 d6,14u3 d1,14u1 d1,14tz d1,14tx d1,14tv d5,14tt d1,14ts d1,14tr d6,14tq d1,14tp d1,14tm d2,14w5 i1 \
        d2,1b4x d1,1b09 d1,1b4y d2,1b09 d3,1b50 d6,1b0a d1,1b4m d3,1b57 d1,1b4j da,1b58 x3 d6,1b35 x2 d6,1b37 x2 \
        d6,1b39 x2 d3,1b3b x3 d2,1ef2 d1,1eeu sw,lg d1,1ef2 d1,1ef4 d1,183h x1 d1,178m d4,17x5 d1,174d d1,1737 xh vc \
        x1 vq x1 vj x1 v2 x1 vf x2 ve xy v3f x5 v3 x4 v19 x3 v2g x1 vd x3 v1 x1b v1a x3m vt x3 v1d xf vs x4 v10 x9 vu \
        x5 v17 x5 vu x1 v11 x4 ve x16 u14,14 v3a x2 va x6 u10,14 x4 v10 x4 v14 x8 v1g xb v1 ub,13 x1 uf,13 x1 u7,13 x1 \
        u2,13 x1 vb x1 vf x1 v7 x1 v2 x3 v1g xc v8n x9 vm xa v8 xo v1 d2,1fht d1,1fvh d1,1fjf d1,1fle x1 d1,1fj8 \
        d1,i76 d1,1fj8 d1,1fja d2,1flh d1,1a7w d1,1fli d1,1fld d1,1fjb d1,1fl9 d1,1flc d1,1flf d1,1fjt d1,1fu6 d1,1fju \
        d1,1flc d1,1fkk d2,1fjj d1,1flb u1,16js d1,iz3 d1,1flc u1,16jq d1,1fki u1,16jp d1,1fvu d2,1fl9 d1,1fzo d1,1fl8 \
        u1,16jl d2,1fl7 d1,1fl6 d1,1fk3 d1,1fk6 d1,i86 d1,1fk7 d1,1fl3 d1,17b3 x1 d1,1fkz d2,1fki d1,1fkt d3,1fqu \
        u1,16j5 u1,16jo x1x v6 x2 v1 x1 v18 x1 v2 x3 v1 x2 vn x1 v20 x8 v9 x1c vj x1 v2 x5 vx x3 vr x5 vr x12 v1k x4 \
        vk x2 v1e x1 v2 x5 v8 x1 v3 x1 vt x2 v3 x4 va x7 v9 x7 v1s xw v13 x4 vc x9 v1i x3 vt x2 vr x5 vq x7 v4 xc v7 \
        x28 v21 x1j u1f,1s xd v1f x7 v1a x8 va x6 vg um,w x3 vt x8 v2 x5s vv x1 v16 x1 v3 x2 v2 xg v6 x8 v9 xx v1a x8 \
        v16 xm vq x12 vs xk vn x9 v26 x4 v10 x9 v1q x1 v5 xd vp x7 va x6 v1h x1 vi x8 v13 x9 v2o x1 vk xb vi x1 v1b \
        x1q v7 x1 v1 x1 v4 x1 vf x1 vb x6 v1n x5 va x6 v4 x1 v8 x2 v2 x2 vm x1 v7 x1 v2 x1 v5 x1 va x2 v2 x2 v3 x2 v1 \
        x6 v1 x5 v7 x2 v7 x3 v5 xb va x1 v1 x2 v1 x1 v12 x1 va x1 v1 x2 v1 x1 v4 x1 va x1 v2 x8 v2 xt v2k x1 v5 xu v20 \
        x8 va x4m v1i x2 v12 xy v1x xb va x6 vd xj v1m x6 va x6 vk xs vr x2 vf x4 vn x55 v1o x2s uw,w v1f xc v8 x2 v1 \
        x2 v8 x1 v2 x1 vu x1 v2 x2 vc x9 va x1y v8 x2 v1a x2 vb xr v20 x8 v2b xd v21 x7 va x2e v8 x2g vy xe va x6 v9 \
        x1 v19 x1 ve xa vt x3 vw x2 vm x1 ve x21 v7 x1 v2 x1 v18 x3 v1 x1 v2 x1 v9 x8 va x6 v6 x1 v2 x1 v11 x1 v2 x1 \
        v6 x7 va x6 v18 x4 va x6u vp x7 vh x1 v15 x3 vt x2d v1 xf v1e xd vpn x2u v33 x1 v5 xb v5g x218 v2r xd vts xg \
        vm xa v32z x5 vg7 x5a1 v1m x1c6 vft x7 vv x1 va x4 v29 x1 va x6 vu x2 v6 xa v1y xa va x1 v7 x1 vl x5 vj xc0 \
        v1m x5i uw,w v1n x5 up,r x2 vp x18 v23 x4 v1l x7 vh x1s v5 xb v7 x9 v5p2 x15 vw x2p v37 x6pp v4 x1 v7 x1 v2 x1 \
        v83 xf v1 xt v3 x2 v1 xe v4 x8 vb0 x1s4 v2z x5 vd x3 v9 x7 va x2 v4 i4 x318 v5y dq,2iyd da,2j0g v3 x3 vc4 x6 \
        vn xf vh xf v1a x2 vn x9 v38 x1o v6u xa v13 x2 v1h s2jx3,2jxh s2jx4,2jxh s2jx4,2jxh,2jxq s2jx4,2jxh,2jxr \
        s2jx4,2jxh,2jxs s2jx4,2jxh,2jxt s2jx4,2jxh,2jxu ve i8 v1s s2jzt,2jxh s2jzu,2jxh s2jzt,2jxh,2jxq \
        s2jzu,2jxh,2jxq s2jzt,2jxh,2jxr s2jzu,2jxh,2jxr v16 xl v1y x3e vk xc vk xc v2f x9 vp x3r dq,2kdb dq,2ke1 \
        dq,2ker d7,2kfh x1 di,2kfh dq,2kg7 dq,2kgx d1,2khn x1 d2,2khn x2 d1,2khn x2 d2,2khn x2 d4,2khn x1 d8,2khn \
        d4,2kid x1 d1,2kid x1 d7,2kid x1 db,2kid dq,2kj3 dq,2kjt d2,2kkj x1 d4,2kkj x2 d8,2kkj x1 d7,2kkj x1 dq,2kl9 \
        d2,2klz x1 d4,2klz x1 d5,2klz x1 d1,2klz x3 d7,2klz x1 dq,2kmp dq,2knf dq,2ko5 dq,2kov dq,2kpl dq,2kqb dq,2kr1 \
        dq,2krr dq,2ksh dq,2kt7 dq,2ktx dq,2kun dq,2kvd d1,2kqb d1,2kj2 x2 dh,2k8n d1,2k8x d7,2k8n d1,2e9m dh,2k9d \
        d1,2k9c d7,2k9d d1,2eah d1,2k9z d1,2k9x d1,2k9w d1,2k9l d1,2k9r d1,2k9t dh,2ka9 d1,2kaj d7,2ka9 d1,2eb8 \
        dh,2kaz d1,2kay d7,2kaz d1,2ec3 d1,2kbl d1,2kbj d1,2kbi d1,2kb7 d1,2kbd d1,2kbf dh,2kbv d1,2kc5 d7,2kbv \
        d1,2ecu dh,2kcl d1,2kck d7,2kcl d1,2edp d1,2kd7 d1,2kd5 d1,2kd4 d1,2kct d1,2kcz d1,2kd1 dh,2kdh d1,2kdr \
        d7,2kdh d1,2eeg dh,2ke7 d1,2ke6 d7,2ke7 d1,2efb d1,2ket d1,2ker d1,2keq d1,2kef d1,2kel d1,2ken dh,2kf3 \
        d1,2kfd d7,2kf3 d1,2eg2 dh,2kft d1,2kfs d7,2kft d1,2egx d1,2kgf d1,2kgd d1,2kgc d1,2kg1 d1,2kg7 d1,2kg9 \
        d1,2kfh d1,2kfi x2 da,2l5q da,2l60 da,2l6a da,2l6k da,2l6u vi4 xf v5 x1 vf xuo vv x6 v6 x5x v7 x1 vh x2 v7 x1 \
        v2 x1 v5 x5 d9,2m0w d3,2m0v db,2m0u d1,2m0s d2,2m0r d1,1pz5 d1,2lwy d1,2m0m d1,2m0l d1,2lwl d1,2ly8 d1,2lxd \
        d9,2m1t d2,2m1s d2,2m1q d1,2m1p d6,2m1o d2,2m1n d1,2lzq d1,2m1e d1,2m1g d1,2m17 d1,2lz4 d1,1q1n d1,2lz0 xx v1 \
        x34 v19 x3 ve x2 va x4 v2 x8w vv xh v1m x5 v1 xcw v16 x5y v17 x4 v1 x5c vv x1 vm x8 v2 x68 v7 x1 v4 x1 v2 x1 \
        vf x1 v5h x2 vg x15 uy,y v16 x4 va x4 v2 xlt v1w x24 v1p x5e d2,2od5 d1,2od2 d1,2od0 x1 d1,2ocd d1,2od0 \
        d1,2od6 d1,2ocx d1,2ocf d4,2ocn d1,2od7 d1,2od2 d1,2ocv d1,2od8 d1,2ocw d1,2ode d1,2odc d2,2odn d1,2odl \
        d1,2odk d1,2odf d1,2ode d1,2odd d1,2oby d1,2o9v d1,2oal d1,2oc0 x1 d1,2oe1 d1,2ody x1 d1,2od9 x2 d1,2oe2 x1 \
        d1,2odb d4,2odj d1,2oe3 d1,2ody d1,2odr d1,2oe4 d1,2ods x1 d1,2oe8 d2,2oej d1,2oeh x1 d1,2oeb x1 d1,2oe9 x6 \
        d1,2oeu x4 d1,2oey x1 d1,2oe7 x1 d1,2oef x1 d1,2oef d1,2oez d1,2oeu x1 d1,2of0 d1,2oeo x1 d1,2of4 x2 d1,2ofd \
        x1 d1,2of7 x1 d1,2of5 x1 d1,2obn x1 d1,2ods x1 d1,2oft d1,2ofq x1 d1,2of1 x2 d1,2ofu d1,2ofl d1,2of3 d1,2ofb \
        x1 d2,2ofb d1,2ofv d1,2ofq d1,2ofj d1,2ofw d1,2ofk x1 d1,2og0 d2,2ogb d1,2og9 x1 d1,2og3 d1,2og2 d1,2og1 \
        d1,2oem x1 d1,2od9 x1 d2,2ogp d1,2ogm d1,2ogk d2,2ofx d1,2ogk d1,2ogq d1,2ogh d1,2ofz x1 d3,2og7 d1,2ogr \
        d1,2ogm d1,2ogf d1,2ogs d1,2ogg d1,2ogy d1,2ogw d2,2oh7 d1,2oh5 d1,2oh4 d1,2ogz d1,2ogy d1,2ogx x5 d1,2ohl \
        d1,2ohi d1,2ohg x1 d1,2ogt d1,2ohg d1,2ohm d1,2ohd d1,2ogv x1 d3,2oh3 d1,2ohn d1,2ohi d1,2ohb d1,2oho d1,2ohc \
        d1,2ohu d1,2ohs d2,2oi3 d1,2oi1 d1,2oi0 d1,2ohv d1,2ohu d1,2oht x1g v2 x7i v18 x4 v2s xc vf x2 vf x1 vf x1 v11 \
        xb s1c,18 s1d,18 s1e,18 s1f,18 s1g,18 s1h,18 s1i,18 s1j,18 s1k,18 s1l,18 v5 s14,2p,15 s14,2q,15 s14,2r,15 \
        s14,2s,15 s14,2t,15 s14,2u,15 s14,2v,15 s14,2w,15 s14,2x,15 s14,2y,15 s14,2z,15 s14,30,15 s14,31,15 s14,32,15 \
        s14,33,15 s14,34,15 s14,35,15 s14,36,15 s14,37,15 s14,38,15 s14,39,15 s14,3a,15 s14,3b,15 s14,3c,15 s14,3d,15 \
        s14,3e,15 s9hw,37,9hx d1,2q4o d1,2q4a s2r,2s s3b,3e v1 dq,2q4v s2w,3a s31,3a s37,2s s37,37 s34,34,3a s3b,2r vq \
        s31,2r s31,2s s31,36 vz s2s,2y vt x1k vq s9kr,9jf s9mb,9mb d1,2gr1 xd d1,26yt d1,28ca d1,29ty d1,2gr0 d1,2avc \
        d1,28sb d1,1z5f d1,28ry d1,2aus d1,267t d1,241l d1,26bm d1,2a4v d1,27ip d1,2aa9 d1,26b3 d1,2a6b d1,21nj \
        d1,239f d1,1ym2 d1,28tw d1,29rg d1,24gi d1,26xe d1,26s3 d1,2azt d1,2azl d1,1xwh d1,27uu d1,2ayo d1,29tn \
        d1,26ug d1,1ygw d1,26zi d1,22ep d1,227t d1,29t8 d1,24l1 d1,2625 d1,2627 d1,239h d1,2a4n d1,29hg d1,1xpq x4 \
        s9hw,kdo,9hx s9hw,fex,9hx s9hw,fik,9hx s9hw,i2x,9hx s9hw,m9l,9hx s9hw,jf7,9hx s9hw,nh3,9hx s9hw,gd9,9hx \
        s9hw,k0n,9hx x7 d1,27jt d1,29uq xe v6 x4a vrd x3 vh x3 vd x3 v62 x6 vc x4 v1 xf vc x4 v1k x8 va x6 v14 x8 vu \
        x2 vc x4 v2 xe v9 x13 v9k x8 ve x2 vd x3 vb x3 v1l x1 v1 x4 vg x2 vc x4 va x7 v43 x1 v2k da,2sao v1 xsl vwyo \
        xw v3dq x2 v4ge x2 v5rl xf vha x1wi d1,3qo3 d1,3qo9 d1,3qo1 d1,1crl d1,3qg4 d1,3qdz d1,3qdn d1,3qbp d1,3q8e \
        d1,3q7k d1,3q5f d1,3q64 d1,3vqm d1,1brn d1,3q2p d1,3q2j d1,3q24 d1,3q1m d1,1bzq d1,3vq2 d1,3q25 d1,3q14 \
        d1,1byj d1,3q0w d1,3q0k d1,3qkt d1,3q0e d1,3q06 d1,k71 d1,3pyg d1,3py3 d1,3vpc d1,3pwl d1,3pwb d1,3pv4 d1,3pv0 \
        d1,3vnz d1,3psu d1,3pst d1,3ps3 d1,3pri d2,3pr8 d1,3pqs d1,3ppf d1,3pp8 d1,3pp0 d1,3poc d1,3po3 d1,3po2 \
        d1,3po3 d1,3po4 d1,1b0o d1,3jyd d1,3pm4 d1,3plk d1,1as5 d1,3pla d1,3pl5 d1,3pkl d1,3pge d1,3pj9 d1,3piu \
        d1,3phz d1,3pge d1,3pe3 d1,3pde d1,3pbk d1,3pb5 d1,3pa9 d1,3paa d1,3p9q d1,3p99 d1,3p92 d1,3p8o d1,3oz9 \
        d1,3p6u d1,3oza d1,3p4t d1,3p3v d1,3pzd d1,3omb d1,3ouc d1,3otb d1,3osn d1,3owa d1,3oro d1,3orq d1,3ooc \
        d1,18xh d1,3omg d1,3omc d1,3oly d1,3olf d1,3ol8 d1,3ojh d1,18l4 d1,18jb d1,3ofq d1,3oeg d1,3oe5 d1,3ogd \
        d1,3ocg d1,3vcp d1,3vcc d1,3o81 d1,3o6k d1,3o6l d1,17z8 d1,3o2y d1,3o2e d1,3o20 d1,3o1p d1,17q1 d1,3o1f \
        d1,3o19 d1,3ndt d1,3o0j d1,3v91 d1,3nyv d1,3nyi d1,3nw9 d1,3nxp d1,176f d1,3nsp d1,176f d1,3nrk d1,3nro \
        d1,3nr8 d2,3nog d1,3v4k d1,3nnr d1,3nml d1,3nm1 d1,3nku d1,3v3a d1,16h2 d1,3v2m d1,3niz d1,3nix d1,3niv \
        d1,3nic d1,gsd d1,3ngy d1,165c d1,165d d1,3gk2 d1,3ng2 d1,3ng3 d1,3v0v d1,1333 d1,try d1,3nef d1,3ne7 d1,3v08 \
        d1,3ncy d1,3nbk d1,3nbb d1,3nae d1,3n6n d1,3uxz d1,3uyu d1,3n67 d1,15g0 d1,3n4u d1,3n1a d1,3n17 d1,3n16 \
        d1,3n19 d1,3n00 d1,3mzh d1,3myi d1,3myx d1,3myn d1,3mxd d1,3mwu d1,3mwr d1,3mw2 d1,3mvs d1,3mtz d1,3mro \
        d1,3mqq d1,3mnb d1,14mk d1,3mnw d1,3mpq d1,3mmr d1,3mm1 d1,3mjd d1,14gd d1,3mhp d1,3mkb d1,3ml4 d1,3us4 \
        d1,3mfu d1,3mfa d1,3meg d1,3mfj d1,3uqj d1,3m9l d1,3m8t d1,13nk d1,3m5k d1,3lxw d1,3m2s d1,3ulx d1,3m0u \
        d1,3umg d1,3unh d1,3q68 d1,3q66 d1,3lxw d1,3m0p d1,3gvd d1,3svy d1,3lxd d1,3lxa d1,3lx5 d1,3lvh d1,3lvt \
        d1,12xm d1,3ul1 d1,3lr9 d1,3luj d1,3lov d1,3lnh d1,12t2 d1,3lna d1,3lqe d1,3ljm d1,3uiy d1,3lie d1,3lfq \
        d1,3lds d1,3l8j d1,12dl d1,3l76 d1,3ufq d1,3l5a d1,11zd d1,3l3x d1,3uec d1,3l35 d1,3l1x d2,3l17 d1,11m2 \
        d1,17fx d1,11j3 d1,3kx8 d1,116n d1,3ku5 d1,3kts d1,3kwn d1,3krt d1,3kqq d1,3kp6 d1,3kqp d1,3kpm d1,3kp8 \
        d1,3kow d1,1148 d1,3kr7 d1,3kk9 d1,3kij d1,3u8n d1,3kg0 d1,3kg5 d1,10sc d1,3klx d1,3kbl d1,10oi d1,10n7 \
        d1,3k98 d1,3k62 d1,3k6u d1,3k6y d1,3u68 d1,3k5p d1,3k4b d1,3k4i d1,3k31 d1,1c6u d1,3jyv d1,103e d1,3jwi d1,zuc \
        d1,3jso d1,3jsc d1,3jrm d1,zdn d1,3jqc d1,3jps d1,z5d d1,yz7 d1,3jji d1,3jj2 d1,3tz2 d1,3jie d1,3tys d1,3tyt \
        d1,3jdz d1,3jdf d1,3jcv d1,3jcc d1,3jag d1,3tw8 d1,3j80 d1,y67 d1,3j7c d1,y3p d1,3j60 d1,16l6 d1,3j1m d1,xi2 \
        d1,xhg d1,xdl d1,3tqa d1,3tpz d1,3ivg d1,x8u d1,x8w d1,x7u d1,x75 d2,3iuf d1,3iug d1,3ita d1,3tow d1,3irj \
        d1,3tol d1,3tme d1,wmo d1,3im8 d1,3ikj d1,3iis d1,3tke d1,w8c d1,3if1 d1,w56 d1,w40 d1,3idj d1,3ib0 d1,3tih \
        d1,3i8p d1,3i8g d1,3i8c d1,vkw d1,vcm d1,vcn d1,3i41 d1,3tcu d1,v5i d1,3hy4 d1,3hy2 d1,3tbx d1,uzp d1,3hqs \
        d1,3t8n d1,3hq8 d1,3hqe d1,3hpm d1,ued d1,3hmx d1,3t64 d1,3hk7 d1,3hil d1,3hgr d1,3t4t d1,tvu d1,tv0 d1,3t3v \
        d1,tr0 d1,3h8c d1,to9 d1,3h7n d1,3h4v d1,3h4l d1,tcx d1,tax d1,3h25 d1,t7a d1,3h1r d1,134x d1,3t0s d1,3h00 \
        d1,3gxs d1,3szd d1,3gw7 d1,3oi9 d1,stc d1,ssz d1,133q d1,133i d1,3gqy d1,3gqw d1,3e27 d1,3swz d1,3gn2 d1,3gn9 \
        d1,3gms d1,3q3j d1,3gma d1,3gm9 d1,3gm0 d1,3gkw d1,s4b d1,3gkz d1,3gjg d1,3ghj d1,3gfi d1,3gjd d1,3gf4 d1,3gdz \
        d1,3gaw d1,3gi5 d1,3gev d1,3geu d1,3gef d1,rxq d1,rp6 d1,rtd d1,3ssc d1,3g6v d1,3g6u d1,3g5w d1,qg1 d1,3g3s \
        d1,rcx d1,3sr5 d1,3sr2 d1,r9b d1,r1b d1,3sqv d1,3fxf d1,3fx4 d1,3fwu d1,3fwt d1,3fv2 d1,3fw0 d1,3fsb d1,3ftk \
        d1,3fpe d1,3fro d1,3fpu d1,3fp4 d1,3so8 d1,3fmn d1,3fls d1,3snd d1,3fj7 d1,3fj5 d1,py6 d1,3ffz d1,3fft d1,3slv \
        d1,3ff3 d1,3w27 d1,pi5 d1,pd2 d1,3si7 d1,3shz d1,3f3j d1,3f1f d1,3ex3 d1,3erh d1,oq3 d1,3ep5 d1,3eok d1,3em3 \
        d1,3ejk d1,o89 d1,1brp d1,3ehb d1,3ehr d1,3egc d1,1blr d1,3ea2 d1,3e7b d1,mxa d1,mwk d1,3dxq d1,3dv6 d1,3dub \
        d1,mnr d1,3du3 d1,3dm7 d2,3dht d1,3dke d1,3d9u d1,3d93 d1,lpv d1,3cyr d1,3ryy d1,3cxl d1,lfe d1,3rws d1,3cq8 \
        d1,3o02 d1,3cnm d1,koh d1,kil d1,3rt6 d1,3rsz d1,3cii d1,k4x d1,3rre d1,k13 d1,3chf d1,3chg d1,3cgn d1,jt7 \
        d1,3cbk d1,3ro0 d1,3c9n d1,3c66 d1,3c5g d1,3c3t d1,3rju d1,iqh d1,3bw8 d1,3bnv d1,3bin d1,3rcv d1,3rc1 d1,3bfs \
        d1,hmq d1,3rbt d1,hl9 d1,hdx d1,hab d1,3b6i d1,3r9c d1,3b4u d1,3b4q d1,3b4k d1,3b4b d1,3b45 d1,3b35 d1,gm5 \
        x15u v3t7 x5 v6ju xf62u i6o x47bk
        """

    static let bidiRuns = """
        z0 o9 z5 oe z5 of ea o13 lq o2s lo o1 lch o2 l7 oe l2 os l1 oh m35 l4 o2 l3j o2 l3v m8 l73 o7 m19 r1 m1 r1 m2 \
        r1 m2 r1 m9 r1i o2 a1 o2 a1 o1 a1 o2 mb a1c ml na o1 n2 a3 m1 a2t m8 o1 m6 a2 m2 o1 m4 a2 ea an m1 au mt a2h \
        mb af r17 m9 r2 o4 r3 m1 ro m4 r1 m9 r1 m3 r1 m7 r15 m5 r2 a1j m9 a16 m1l l1j m1 l1 m1 l4 m8 l4 m1 l3 mf l2 m2 \
        lt m1 l1m m1 l4 m6 l6 m1 lk m4 lc o2 l7 o1 l2 m5 l1l m2 l3 mr lk m2 l3 m1 lb m2 l1l m1 l4 m8 l4 m3 li m4 lb o8 \
        l1 m8 l1m m1 l2 m1 l1 m6 l6 ma lb m4 ls m1 l1p m1 lc m3 lz od m1 l3 m1 l1j m1 l1 m3 l5 mi la m4 li o7 l2 m1 \
        l1m m1 lf m9 ld m4 lq m2 l1l m2 l4 m5 l7 m1 lk m4 lr m1 l20 m5 l3 m6 l2h m1 l2 mb o1 l7 m8 l2q m1 l2 m9 lb m8 \
        l20 m2 lr m1 l1 m1 l1 m1 o4 l1f me l1 m5 l1 m2 l5 m1d l8 m1 l2u m4 l1 m6 l1 m2 l2 m2 lp m2 l4 m3 lg m4 ld m1 \
        l2 m2 l6 m1 lf m1 ljj m3 l1c og l2o o1 lii o5 l36 m3 lt m2 lu me li me l1j m7 l8 m1 l2 mb l7 o1 l1 m3 lg ow \
        l39 m2 ly m1 l3a m3 l4 m2 l9 m1 l6 m7 o6 l48 oy ln m2 l2 m3 l1k m1 l1 m9 l1 m1 l2 m8 l6 md l1c m2c l1c m1 l1 \
        m4 l1d m9 lc m2 lw m4 l2 m2 l1 m3 l1k m1 l1 m2 l3 m1 l1 m3 l1m m8 l2 m5 l45 m3 l1 md l1 m7 l4 m1 l6 m1 l3 m2 \
        l5i m1t lej o5g m1g o22 l1o obw l1x oq l1 oly l1 o9f l74 omo l51 o7 l3 m4 l6 o7 l3j m1 l2o mw oed l3 op l9 m4 \
        l2 o1 l6 o4 l2 o4 l2g m4 l3 o1 l2i o1 l5g o1c l5hs o1s lh3k o1s l8t o3 l2n m4 o1 ma o3 lt m2 l28 m2 le oz l2t \
        o1 l3d m1 l3 m1 l4 m1 lp m2 l1 o4 m4 l8 o8 l1g oc l1w ma li mi ld m1 l12 m8 lp mb l1a m3 l1c m1 l2 m4 l2 m2 \
        l13 m1 l1v m6 l2 m2 l2 mb l3 m1 l8 m1 l1b m1 l1f m1 l1 m3 l2 m2 l5 m2 l1 m1 l16 m2 l8 mb l2x o2e l11 m1 l2 m1 \
        l4 m3 lfn2 m44 ah ogt m11 o1a ab1 l75 o1 l1q o25 l3 o1s l19 m3n l2o m1 ev l3a ma lw0 r7z o1 r69 mf r14 m8 r4l \
        m6 r26 o7 rcg a10 mc nq rv m5 o1 r6p nw r17 m2 rl ae o16 m6 r1c am mb av ri m4 r3e l1 m1 l1i mf lb ok la m1 l2 \
        m2 la m3 l1d m4 l2 m2 l7 me l1c m3 l10 m5 l1 m9 l1p m1 lc m2 l1g m9 la m4 l2 m1 l2n m3 l2 m1 l1 m2 l6 m1 l2 \
        m1r l2n m1 l3 md lg m2 l1l m2 l3 m1 l11 mq l1n m7 lc m1 l1 m1 l1 m1 le mv l1k m8 l2 m3 l1 m1 ln m1 l2c m6 l1 \
        m1 l4 m2 l1 m2 l6m m6 l4 m2 l1 m2 lr m10 l1f m8 l2 m1 l1 m2 lv ow l17 m1 l1 m1 l2 m6 l1 m1 l2t m1 l1 m1 l2 m4 \
        l1 m9 l73 m9 l1 m2 l74 m2 l1 m1 l4 m1 l40 m8 l4 m1 lw m6 l2 m2 l14 m6 l2 m4 l8 m9 l1 m6 l2 m3 l1a md l1 m2 l5i \
        m1 l1 m3 l1 m1 l5l me l2c mn l1 m7 l1 m2 l1 m23 l1d ml l1 m9 l1s m3 l2 m1 l1 m1 l9n m2 lb m2 l1g m8 l2 m1 l1 \
        m1 ln m2e l11 o16 l401 m1 l6 mp l8u6 mc l3 m3 l1xc m5 l1n m7 lt4 m1 l1r m4 l27 o1 l1 mc lf59 m2 l31d olc m28 \
        lev m3 lh m8 l2 m7 lu m4 l1n o2h m3 o3f l1s o2o l1b4 m1j l4 m1e l8 m1 le m1 lm mv9 l74 m74 l1c m7 laf mi l18 \
        m4 lf ocx ls m4 l72 m2 l6r m1 l2 m1 l7 m2 l5 m9 l76 r5s m2a ry m7 rme ahr ogw lt o3 l1p o1l l3e o2ow ll2io
        """

    static let joiningRuns = """
        u4t t1 ugi t34 u7n t7 u7b t19 u1 t1 u1 t2 u1 t2 u1 t1 u20 tb u1 t1 u3 d1 u1 r4 d1 r1 d1 r1 d5 r4 dd c1 d7 r1 \
        d2 tl ue d2 t1 r3 u1 r3 dg ri d12 r1 d2 r9 d1 r1 d1 r1 d2 r2 u1 r1 t7 u2 t6 u2 t2 u1 t4 r2 ua d3 u2 d1 uf t1 \
        r1 t1 d3 r5 d4 r1 d9 r1 d1 r1 d1 r1 d2 r1 tr u2 r1 db r3 df r2 d4 r1 d1 r2 d3 r2 d6 u12 tb up dx t9 u6 c1 u2 \
        t1 uo t4 u1 t9 u1 t3 u1 t5 ui r1 d5 r2 d1 r1 da r1 d1 r3 t3 u4 d1 u1 d4 u1 r1 d1 r2 u5 rj c3 d1 u2 d5 r1 d1 u7 \
        t9 da r3 u1 r1 d2 r2 d6 r1 df u1 to u1 tw u1j t1 u1 t1 u4 t8 u4 t1 u3 t7 ua t2 ut t1 u1m t1 u4 t4 u8 t1 uk t2 \
        uq t1 u2 t2 u1l t1 u4 t2 u4 t2 u2 t3 u3 t1 uu t2 u3 t1 ub t2 u1l t1 u4 t5 u1 t2 u4 t1 uk t2 um t6 u1 t1 u1m t1 \
        u2 t1 u1 t4 u8 t1 u7 t2 ub t2 uu t1 u1p t1 uc t1 u1e t1 u3 t1 u1j t1 u1 t3 u5 t3 u1 t4 u7 t2 ub t2 ut t1 u1m \
        t1 u2 t1 u6 t1 u5 t2 uk t2 us t2 u1l t2 u4 t4 u8 t1 uk t2 ut t1 u20 t1 u7 t3 u1 t1 u2i t1 u2 t7 uc t8 u2q t1 \
        u2 t9 ub t7 u21 t2 ur t1 u1 t1 u1 t1 u1j te u1 t5 u1 t2 u5 tb u1 t10 u9 t1 u2u t4 u1 t6 u1 t2 u2 t2 up t2 u4 \
        t3 ug t4 ud t1 u2 t2 u6 t1 uf t1 ujj t3 uqa t3 ut t2 uu t2 uu t2 u1s t2 u1 t7 u8 t1 u2 tb u9 t1 u15 d1 u2 c1 \
        t3 u1 t1 ug d2h uc t2 dy t1 d1 u39 t3 u4 t2 u9 t1 u6 t3 u63 t2 u2 t1 u1m t1 u1 t7 u1 t1 u1 t1 u2 t8 u6 ta u2 \
        t1 u1c t1a u2 tc uk t4 u1c t1 u1 t5 u1 t1 u5 t1 u14 t9 uc t2 uw t4 u2 t2 u1 t3 u1k t1 u1 t2 u3 t1 u1 t3 u1m t8 \
        u2 t2 u48 t3 u1 td u1 t7 u4 t1 u6 t1 u3 t2 u5i t1s uej t1 u1 c1 t2 uq t5 u1d t5 u5 t6 u2o tx u2da t3 u3x t1 \
        u2o tw ufe t4 u2z t2 un9w t4 u1 ta uw t2 u28 t2 u7k t1 u3 t1 u4 t1 up t2 u5 t1 uj d1e l1 u29 t2 uq ti ud t1 \
        u12 t8 up tb u1a t3 u1c t1 u2 t4 u2 t2 u13 t1 u1v t6 u2 t2 u2 t2 uc t1 u8 t1 u1b t1 u1f t1 u1 t3 u2 t2 u5 t2 \
        u1 t1 u16 t2 u8 t1 u6m t1 u2 t1 u4 t1 ufn4 t1 ukh tg ug tg u5r t1 u6x t3 ue9 t1 u6a t1 u45 t5 u1ae t3 u1 t2 u5 \
        t4 u14 t3 u4 t1 u3k d5 r1 u1 r1 u1 r2 u2 l1 r5 d4 l1 d5 r1 d3 r1 u2 r1 t2 u4 d4 r1 u40 d1 r1 d1 r3 d3 r1 d2 r1 \
        d1 r2 d1 r1 un r4 d2 u9d l1 dx r1 d1 t4 u1t t5 u8t t2 ul r1 d2 u1 d2 u1e t6 u1c d3 r1 dh u1 tb d3 r1 ur d4 r2 \
        dc t4 u16 d1 u1 d2 r3 u1 d1 r2 d2 r1 d2 u1 d1 r2 d1 u4 r1 d1 l1 u1h t1 u1i tf u15 t1 u2 t2 ua t3 u1d t4 u2 t2 \
        u7 t1 u1p t3 u10 t5 u1 t8 u1q t1 uc t2 u1g t9 ua t4 u2 t1 u2n t3 u2 t1 u1 t2 u6 t1 u2 t1 u4d t1 u3 t8 ul t2 \
        u1l t2 u3 t1 u11 t7 u3 t5 u1y t6 ud t1 u1 t1 u1 t1 ue t2 u2d t8 u2 t3 u1 t1 un t1 u2c t6 u1 t1 u4 t2 u1 t2 u6m \
        t4 u6 t2 u1 t2 ur t2 u2d t8 u2 t1 u1 t2 u2y t1 u1 t1 u2 t6 u1 t1 u2t t1 u1 t1 u2 t4 u1 t5 u77 t9 u1 t2 u74 t2 \
        u1 t1 u4 t1 u40 t4 u2 t2 u4 t1 uw ta u14 t6 u2 t4 u8 t1 u9 t6 u2 t3 u1a td u1 t2 u5i t1 u1 t3 u1 t1 u5l t7 u1 \
        t6 u1 t1 u2a tm u2 t7 u1 t2 u1 t2 u3e t6 u3 t1 u1 t2 u1 t7 u1 t1 u20 t2 u3 t1 u1 t1 u9n t2 ub t2 u1g t5 u5 t1 \
        u1 t1 un t1 u445 th u6 tf u8ug tc u3 t3 u1xc t5 u1n t7 ut4 t1 u1r t4 u29 t1 uf5k t2 u1 t4 u3mk t1a u2 tn uf4 \
        t3 u9 tg u2 t7 uu t4 u44 t3 u1iz t1j u4 t1e u8 t1 ue t1 um t5 u1 tf u11s t7 u1 th u2 t7 u1 t2 u1 t5 u2s t1 u4g \
        t7 uaf t1 u1p t4 ue4 t4 u72 t2 u6r t1 u2 t1 u7 t2 u5 t1 ud6 t7 u15 d1w t8 ugzat t1 uu t2o u3k t6o u47bk
        """
}
